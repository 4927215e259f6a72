package travel.loyalty.redemption.reward;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** The door of the catalogue for staff: what there is to have, and under which terms. */
@Stateless
public class RewardService {

  @Inject private RewardReads reads;
  @Inject private RewardStore store;
  @Inject private ProgrammeService programmes;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;

  /** For the container. */
  public RewardService() {}

  /** For tests outside the container. */
  public RewardService(
      Sql sql, ProgrammeService programmes, AuditService audit, BusinessClock clock) {
    this.reads = new RewardReads(sql);
    this.store = new RewardStore(sql, reads);
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody had before the eyes who changes a reward.
   *
   * @param stock pieces that were left then: what was sold since stays sold
   */
  public record Seen(long version, Optional<Integer> stock) {}

  /** All rewards, the newest first. */
  @RolesAllowed({"CATALOGUE", "MANAGER", "ADMIN"})
  public PageOf<Reward> search(RewardSearch search, PageRequest page) {
    return reads.search(search, page);
  }

  /**
   * One reward.
   *
   * @throws NotFound if there is none
   */
  @RolesAllowed({"CATALOGUE", "MANAGER", "ADMIN"})
  public Reward find(String code) {
    return reads.find(code).orElseThrow(() -> new NotFound("reward"));
  }

  /**
   * Adds a reward, as a draft.
   *
   * @throws Refused {@code validation} by field
   */
  @RolesAllowed({"CATALOGUE", "MANAGER", "ADMIN"})
  public Reward create(String code, RewardDetails details, Actor by) {
    new RewardCheck().code(code).details(details, programmes.current().tiers()).require();
    if (reads.find(code).isPresent()) {
      throw Refused.invalid("/code", "taken");
    }
    Reward draft =
        new Reward(Ids.next(), code, details, RewardState.DRAFT, 0, clock.now(), by.toString());
    store.add(draft, by);
    note(by, "created", draft, Map.of("price", details.price()));
    return find(code);
  }

  /**
   * Changes a reward. Stock is changed by as many pieces as were written in addition or less; the
   * kind is for ever.
   *
   * @throws Refused {@code validation} by field; {@code changed-meanwhile} if somebody else changed
   *     it since it was seen
   */
  @RolesAllowed({"CATALOGUE", "MANAGER", "ADMIN"})
  public Reward change(String code, RewardDetails details, Seen seen, Actor by) {
    Reward before = lock(code, seen.version());
    RewardDetails wanted = settled(details, before, seen);
    new RewardCheck().details(wanted, programmes.current().tiers()).require();
    store.change(with(before, wanted, before.state()), by);
    note(by, "changed", before, changes(before.details(), wanted));
    return find(code);
  }

  /**
   * Publishes a reward, takes it back from the members, archives it or makes a draft of it again.
   *
   * @throws Refused {@code state-conflict}; {@code changed-meanwhile}
   */
  @RolesAllowed({"CATALOGUE", "MANAGER", "ADMIN"})
  public Reward move(String code, RewardState to, long version, Actor by) {
    Reward before = lock(code, version);
    if (!before.state().next().contains(to)) {
      throw new Refused("state-conflict", Map.of("state", before.state().name()));
    }
    store.change(with(before, before.details(), to), by);
    note(by, to.name().toLowerCase(Locale.ROOT), before, Map.of("before", before.state().name()));
    return find(code);
  }

  private Reward lock(String code, long version) {
    Reward reward = store.lock(code).orElseThrow(() -> new NotFound("reward"));
    if (reward.version() != version) {
      throw new Refused("changed-meanwhile");
    }
    return reward;
  }

  private Reward with(Reward before, RewardDetails details, RewardState state) {
    Instant now = clock.now();
    return new Reward(
        before.id(), before.code(), details, state, before.version(), now, before.changedBy());
  }

  // What is sold since stays sold; what it is stays, since orders stand on it.
  private static RewardDetails settled(RewardDetails details, Reward before, Seen seen) {
    Optional<Integer> soldSince =
        seen.stock().flatMap(then -> before.details().stock().map(now -> then - now));
    return new RewardDetails(
        before.details().kind(),
        details.texts(),
        details.price(),
        details.levelPrices(),
        details.minLevel(),
        details.stock().map(left -> left - soldSince.orElse(0)),
        details.limit(),
        details.shown());
  }

  private static Map<String, Object> changes(RewardDetails before, RewardDetails after) {
    return Map.of("before", facts(before), "after", facts(after));
  }

  private static Map<String, Object> facts(RewardDetails details) {
    return Map.of(
        "price", details.price().toString(),
        "stock", details.stock().map(String::valueOf).orElse("unlimited"),
        "minLevel", details.minLevel().orElse(""),
        "limit", details.limit().map(limit -> limit.times() + "/" + limit.per()).orElse(""));
  }

  private void note(Actor by, String what, Reward reward, Map<String, Object> details) {
    audit.record(by, "reward." + what, "reward", reward.code(), details);
  }
}
