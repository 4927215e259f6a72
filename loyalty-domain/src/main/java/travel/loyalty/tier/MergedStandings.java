package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.Members;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.member.MembersUnmerged;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/**
 * Makes two standings one when numbers are merged: what both did counts together, and the higher
 * level is kept to its end. The standing of the merged number stays as it was, to be gone on with
 * when they are parted; then the level comes back that was given before.
 */
@ApplicationScoped
class MergedStandings {

  private static final Actor BY = Actor.system("tier.merge");

  private Members members;
  private ProgrammeService programmes;
  private Standings standings;
  private FactStore facts;
  private Reviewer reviewer;
  private ReplacedLevels replaced;

  /** For the container's proxy. */
  protected MergedStandings() {}

  @Inject
  MergedStandings(
      Members members,
      ProgrammeService programmes,
      Standings standings,
      FactStore facts,
      Reviewer reviewer,
      ReplacedLevels replaced) {
    this.members = members;
    this.programmes = programmes;
    this.standings = standings;
    this.facts = facts;
    this.reviewer = reviewer;
    this.replaced = replaced;
  }

  void on(@Observes MembersMerged event) {
    Programme programme = programmes.current();
    LocalDate today = day(event.at(), programme);
    List<MemberId> both = List.of(event.survivor(), event.merged());
    reviewer.review(both, today, programme, BY);
    Map<MemberId, Standing> held = standings.lock(both);
    Subject who = Reviewer.subject(members.memberships(both).get(event.survivor()));
    Ladder ladder = programme.tiers().ladderOf(who.memberClass());
    Standing survivor = held.getOrDefault(event.survivor(), Standing.lowest(who, ladder));
    Optional.ofNullable(held.get(event.merged()))
        .flatMap(merged -> broughtAlong(merged, ladder, today))
        .filter(given -> ladder.height(given.level()) > ladder.height(survivor.shown(ladder)))
        .ifPresent(
            given -> {
              survivor.given().ifPresent(old -> replaced.keep(survivor.member(), given, old));
              write(survivor, Optional.of(given), Reason.MERGED, programme, today);
            });
    standings.lookOn(Optional.empty(), event.merged());
    facts.hand(event.merged(), event.survivor(), today);
    reviewer.review(List.of(event.survivor()), today, programme, BY);
  }

  private static Optional<Given> broughtAlong(Standing merged, Ladder ladder, LocalDate today) {
    String level = merged.shown(ladder);
    return merged
        .shownUntil(level)
        .map(until -> new Given(level, new Days(today, until), Optional.of(merged.member())));
  }

  void on(@Observes MembersUnmerged event) {
    Programme programme = programmes.current();
    LocalDate today = day(event.at(), programme);
    facts.handBack(event.restored(), today);
    Optional<Standing> standing =
        Optional.ofNullable(standings.lock(List.of(event.survivor())).get(event.survivor()));
    Optional<Given> before =
        replaced.giveBack(event.survivor(), event.restored()).filter(old -> !old.isOver(today));
    standing
        .filter(survivor -> hasFrom(survivor, event.restored()))
        .ifPresent(survivor -> write(survivor, before, Reason.GIVEN_ENDED, programme, today));
    reviewer.review(List.of(event.survivor(), event.restored()), today, programme, BY);
  }

  private static boolean hasFrom(Standing survivor, MemberId restored) {
    return survivor.given().flatMap(Given::from).filter(restored::equals).isPresent();
  }

  private void write(
      Standing survivor,
      Optional<Given> given,
      Reason reason,
      Programme programme,
      LocalDate today) {
    Subject who =
        Reviewer.subject(members.memberships(List.of(survivor.member())).get(survivor.member()));
    Ladder ladder = programme.tiers().ladderOf(who.memberClass());
    Standing next = survivor.given(given);
    Step step =
        new Step(
            today,
            survivor.shown(ladder),
            next.shown(ladder),
            next.level(),
            reason,
            Qualifying.NOTHING,
            "");
    reviewer.keep(
        List.of(
            new Reviewed(
                next.after(1),
                next.shown(ladder),
                List.of(step),
                Optional.empty(),
                Optional.of(today.plusDays(1)))),
        programme,
        BY);
  }

  private static LocalDate day(Instant at, Programme programme) {
    return at.atZone(programme.zone()).toLocalDate();
  }
}
