package travel.loyalty.redemption.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.redemption.reward.Catalogue;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;

/** The statement that reads one page of orders, the latest first. */
final class RedemptionQuery {

  private final StringBuilder text =
      new StringBuilder(
          "select o.* from redemption o join reward r on r.id = o.reward_id where 1 = 1");
  private final List<Object> values = new ArrayList<>();

  private RedemptionQuery() {}

  static RedemptionQuery of(RedemptionSearch search, PageRequest page) {
    RedemptionQuery query = new RedemptionQuery();
    query.narrow(" and o.id = ?", search.id());
    search.member().ifPresent(query::ofPerson);
    query.narrow(" and r.search_words like ?", Catalogue.pattern(search.reward()));
    query.narrow(" and o.state = ?", search.state());
    query.narrow(" and r.kind = ?", search.kind());
    query.narrow(" and o.ordered_on >= ?", search.from());
    query.narrow(" and o.ordered_on <= ?", search.until());
    if (!page.isFirst()) {
      query.narrow(" and o.id < ?", Optional.of(place(page.after())));
    }
    query.text.append(" order by o.id desc limit ?");
    query.values.add(page.limit() + 1);
    return query;
  }

  private void ofPerson(MemberId person) {
    text.append(" and o.member_id in (select id from member where id = ? or merged_into = ?)");
    values.addAll(List.of(person, person));
  }

  private void narrow(String condition, Optional<?> value) {
    value.ifPresent(
        wanted -> {
          text.append(condition);
          values.add(wanted);
        });
  }

  // A place that nobody handed out leads to the first page's beginning.
  private static long place(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  String text() {
    return text.toString();
  }

  Object[] values() {
    return values.toArray();
  }
}
