package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.Balance;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;

/** What a member's account must show. */
final class AccountOutcome {

  private static final int ALL = 500;

  private final PointsService points;
  private final MemberId member;

  AccountOutcome(PointsService points, MemberId member) {
    this.points = points;
    this.member = member;
  }

  AccountOutcome pending(String expected) {
    return part("pending", Balance::pending, expected);
  }

  AccountOutcome available(String expected) {
    return part("available", Balance::available, expected);
  }

  AccountOutcome debt(String expected) {
    return part("debt", Balance::debt, expected);
  }

  private AccountOutcome part(String name, Function<Balance, Points> part, String expected) {
    assertThat(part.apply(points.balance(member))).describedAs(name).isEqualTo(Points.of(expected));
    return this;
  }

  /** So many available points end with that day. */
  AccountOutcome expiring(String expected, String lastDay) {
    return step(Expiring::points, expected, lastDay);
  }

  /** Up to that day and with it so many points end in all. */
  AccountOutcome expiringInAll(String expected, String lastDay) {
    return step(Expiring::cumulative, expected, lastDay);
  }

  private AccountOutcome step(Function<Expiring, Points> what, String expected, String lastDay) {
    AccountView account = points.account(member);
    assertThat(account.expiring())
        .filteredOn(step -> step.on().equals(LocalDate.parse(lastDay)))
        .extracting(what)
        .containsExactly(Points.of(expected));
    return this;
  }

  /** The ledger tells exactly this, oldest first: {@code PENDING 36.00 DOM_GROUP}. */
  AccountOutcome ledger(String... expected) {
    List<EntryView> entries = points.ledger(member, PageRequest.first(ALL)).rows();
    assertThat(entries).extracting(AccountOutcome::told).containsExactly(expected);
    return this;
  }

  /** The last entries of the ledger, oldest first. */
  AccountOutcome ledgerEnds(String... expected) {
    List<EntryView> entries = points.ledger(member, PageRequest.first(ALL)).rows();
    assertThat(entries).extracting(AccountOutcome::told).endsWith(expected);
    return this;
  }

  private static String told(EntryView entry) {
    return (entry.kind() + " " + entry.points() + " " + entry.rule()).strip();
  }
}
