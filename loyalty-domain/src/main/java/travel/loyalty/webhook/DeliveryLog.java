package travel.loyalty.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.webhook.DeliveryView.AttemptView;

/** Deliveries as people read them: the newest first, by key, the attempts by one statement. */
@Dependent
class DeliveryLog {

  private static final String SELECT =
      "select d.id, d.webhook_id, d.event_id, d.state, d.attempts, d.not_before, d.done_at,"
          + " e.event_type, e.subject, e.occurred_at from webhook_delivery d"
          + " join webhook_event e on e.id = d.event_id ";
  // One constant statement for every search: an empty text fits every value.
  private static final String SEARCH =
      SELECT
          + "where d.webhook_id = ? and d.id < ? and (? = '' or e.event_type = ?)"
          + " and (? = '' or d.state = ?) order by d.id desc limit ?";

  private final Sql sql;

  @Inject
  DeliveryLog(Sql sql) {
    this.sql = sql;
  }

  private record Attempt(long delivery, AttemptView view) {}

  PageOf<DeliveryView> search(long webhook, DeliverySearch search, PageRequest page) {
    String type = search.type().map(Enum::name).orElse("");
    String state = search.state().map(Enum::name).orElse("");
    List<DeliveryView> rows =
        sql.list(
            SEARCH,
            DeliveryLog::view,
            webhook,
            before(page),
            type,
            type,
            state,
            state,
            page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<DeliveryView> shown = withAttempts(more ? rows.subList(0, page.limit()) : rows);
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  private static long before(PageRequest page) {
    try {
      return page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      throw new NotFound("page");
    }
  }

  Optional<DeliveryView> find(long id) {
    return withAttempts(sql.list(SELECT + "where d.id = ?", DeliveryLog::view, id)).stream()
        .findFirst();
  }

  private List<DeliveryView> withAttempts(List<DeliveryView> deliveries) {
    List<Long> ids = deliveries.stream().map(DeliveryView::id).toList();
    Map<Long, List<AttemptView>> attempts =
        sql
            .listIn(
                "select delivery_id, attempt, started_at, millis, status, fault, answer"
                    + " from webhook_attempt where delivery_id in (:in)"
                    + " order by delivery_id, attempt",
                DeliveryLog::attempt,
                ids)
            .stream()
            .collect(
                Collectors.groupingBy(
                    Attempt::delivery, Collectors.mapping(Attempt::view, Collectors.toList())));
    return deliveries.stream()
        .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
        .toList();
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getLong("delivery_id"),
        new AttemptView(
            row.getInt("attempt"),
            Sql.instant(row, "started_at"),
            Duration.ofMillis(row.getInt("millis")),
            row.getInt("status"),
            Fault.valueOf(row.getString("fault")),
            row.getString("answer")));
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
    return new DeliveryView(
        row.getLong("id"),
        row.getLong("webhook_id"),
        row.getLong("event_id"),
        EventType.valueOf(row.getString("event_type")),
        row.getString("subject"),
        Sql.instant(row, "occurred_at"),
        state,
        row.getInt("attempts"),
        Optional.ofNullable(Sql.instant(row, "not_before"))
            .filter(at -> state == DeliveryState.WAITING),
        Optional.ofNullable(Sql.instant(row, "done_at")),
        List.of());
  }
}
