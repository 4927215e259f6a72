package travel.loyalty.earning;

import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Balance;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;

/** The {@link Desk} for tests of claims. */
public final class ClaimDesk {

  private final Desk desk;
  private final BusinessClock clock;

  public ClaimDesk(TestDatabase database) {
    desk = new Desk(database);
    clock = desk.clock.asBusinessClock();
  }

  public BookingAssignment assignment() {
    return new BookingAssignment(desk.intake);
  }

  public ProgrammeService programmes() {
    return desk.programmes;
  }

  public BusinessClock clock() {
    return clock;
  }

  public MemberId member() {
    return Desk.id(desk.member());
  }

  /** Pending and available together. */
  public String balance(MemberId member) {
    Balance balance = desk.database.inTransaction(() -> desk.points.balance(member));
    return balance.pending().plus(balance.available()).toString();
  }

  public void bookedWithoutMember(BookingKey key, String amount) {
    desk.send(
        Sample.booking().key(key.source(), key.reference()).domestic(amount).done(),
        Actor.system("import"));
  }

  public void bookedBy(MemberId member, BookingKey key, String amount) {
    MemberNumber number =
        desk.sql
            .first(
                "select member_number from member where id = ?",
                row -> new MemberNumber(row.getString("member_number")),
                member)
            .orElseThrow();
    desk.send(
        Sample.booking().key(key.source(), key.reference()).member(number).domestic(amount).done());
  }

  /** The next revision, which does not know the member either. */
  public void sendsAgain(BookingKey key, String amount) {
    desk.send(
        Sample.booking().key(key.source(), key.reference()).revision(2).domestic(amount).done(),
        Actor.system("import"));
  }
}
