package travel.loyalty.scenario;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberView;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.SandboxClock;
import travel.loyalty.tier.TierService;

/** Who there is in a scenario, by first name, and the doors that they go through. */
@ApplicationScoped
class World {

  private final Map<String, MemberView> members = new ConcurrentHashMap<>();

  @Inject private PointsService points;
  @Inject private ProgrammeService programmes;
  @EJB private TierService tiers;
  @Inject private SandboxClock clock;
  @Inject private Desk desk;
  @Inject private Counter counter;

  @Resource private ManagedExecutorService crowd;

  void forget() {
    members.clear();
  }

  /** The member of that name, who joins when first spoken of. */
  MemberView member(String name) {
    return members.computeIfAbsent(name, desk::enrol);
  }

  /** Somebody new, of whom the birthday is known. */
  void newcomer(String name, String birthDate) {
    members.put(name, desk.enrol(name, birthDate));
  }

  /** Somebody new who is reached by that number. */
  void reached(String name, String mobile) {
    members.put(name, desk.enrol(Enrolment.of(name, "INDIVIDUAL").mobile(mobile).build()));
  }

  /** Somebody new, whom a member recommended, reached by a number if it is not blank. */
  void friend(String name, String referrer, String mobile) {
    members.put(
        name,
        desk.enrol(
            Enrolment.of(name, "INDIVIDUAL")
                .referralCode(member(referrer).referralCode())
                .mobile(mobile)
                .build()));
  }

  /** A company that joins. */
  void company(String name) {
    members.put(name, desk.enrol(Enrolment.of(name, "CORPORATE").build()));
  }

  /** Somebody new who works for a company. */
  void employee(String name, String company) {
    members.put(
        name,
        desk.enrol(
            Enrolment.of(name, "INDIVIDUAL").employer(member(company).number().digits()).build()));
  }

  void moveTo(Instant moment) {
    if (moment.isAfter(clock.now())) {
      clock.moveTo(moment);
    }
  }

  Instant now() {
    return clock.now();
  }

  PointsService points() {
    return points;
  }

  TierService tiers() {
    return tiers;
  }

  ProgrammeService programmes() {
    return programmes;
  }

  Desk desk() {
    return desk;
  }

  Counter counter() {
    return counter;
  }

  ManagedExecutorService crowd() {
    return crowd;
  }
}
