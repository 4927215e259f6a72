package travel.loyalty.redemption.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.household.Guardians;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Finds what speaks against a transfer. */
@ApplicationScoped
class TransferCheck {

  /** How long a transfer can be taken back. */
  static final Duration COOL_OFF = Duration.ofMinutes(30);

  static final Points LEAST = Points.of("1.00");

  /** What one person may give on a day, so that a stolen password cannot empty an account. */
  static final Points DAY_MOST = Points.of("2000.00");

  private Members members;
  private Guardians guardians;
  private Transfers transfers;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected TransferCheck() {}

  @Inject
  TransferCheck(
      Members members,
      Guardians guardians,
      Transfers transfers,
      ProgrammeService programmes,
      BusinessClock clock) {
    this.members = members;
    this.guardians = guardians;
    this.transfers = transfers;
    this.programmes = programmes;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.now().atZone(programmes.current().zone()).toLocalDate();
  }

  /**
   * Makes sure that a person may give.
   *
   * @return who gets it
   * @throws Refused {@code state-conflict} with the {@code reason} {@code member-suspended} or
   *     {@code guardian-needed}; {@code validation} by field
   */
  MemberRef check(MemberId person, TransferRequest request) {
    if (members.ref(person).filter(MemberRef::isSuspended).isPresent()) {
      throw new Refused("state-conflict", Map.of("reason", "member-suspended"));
    }
    guardians.refuseChild(person);
    Points most = DAY_MOST.minus(transfers.givenOn(today(), members.numbersOf(person)));
    Optional<MemberRef> to = other(person, request.to());
    List<FieldError> faults = new ArrayList<>();
    if (to.isEmpty()) {
      faults.add(new FieldError("/to", "unknown"));
    }
    if (request.points().compareTo(LEAST) < 0 || request.points().compareTo(most) > 0) {
      faults.add(
          new FieldError(
              "/points", "out-of-range", Map.of("least", LEAST, "most", most.max(Points.ZERO))));
    }
    if (request.message().length() > TransferRequest.MESSAGE_MAX) {
      faults.add(
          new FieldError("/message", "too-long", Map.of("max", TransferRequest.MESSAGE_MAX)));
    }
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    return to.orElseThrow();
  }

  // A number of a merged member means the person.
  private Optional<MemberRef> other(MemberId person, String typed) {
    return MemberNumber.parse(typed)
        .flatMap(members::ref)
        .map(MemberRef::person)
        .filter(to -> !to.equals(person))
        .flatMap(members::ref)
        .filter(to -> to.state() == MemberState.ACTIVE);
  }
}
