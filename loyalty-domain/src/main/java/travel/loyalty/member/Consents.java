package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Reads the consent ledger: for each purpose and channel the newest decision counts. */
@ApplicationScoped
public class Consents {

  private static final String COLUMNS =
      "select purpose, channel, given, decided_at, source, text_version from member_consent"
          + " where member_id = ?";

  private Sql sql;

  /** For the container's proxy. */
  protected Consents() {}

  @Inject
  public Consents(Sql sql) {
    this.sql = sql;
  }

  /** What the member decided last; empty if never asked. */
  public Optional<Boolean> decision(MemberId member, Purpose purpose, ConsentChannel channel) {
    return sql.first(
            COLUMNS + " and purpose = ? and channel = ? order by id desc limit 1",
            Consents::read,
            member,
            purpose,
            channel)
        .map(ConsentView::given);
  }

  /** Every decision, the newest first. */
  public List<ConsentView> ledger(MemberId member) {
    return sql.list(COLUMNS + " order by id desc", Consents::read, member);
  }

  /** What counts now: for each purpose and channel that was decided, the newest. */
  public List<ConsentView> inForce(MemberId member) {
    Map<String, ConsentView> newest = new LinkedHashMap<>();
    for (ConsentView consent : ledger(member)) {
      newest.putIfAbsent(consent.purpose() + "/" + consent.channel(), consent);
    }
    return List.copyOf(newest.values());
  }

  private static ConsentView read(ResultSet row) throws SQLException {
    return new ConsentView(
        Purpose.valueOf(row.getString("purpose")),
        ConsentChannel.valueOf(row.getString("channel")),
        row.getBoolean("given"),
        Sql.instant(row, "decided_at"),
        Entrance.valueOf(row.getString("source")),
        row.getString("text_version"));
  }
}
