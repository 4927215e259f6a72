package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.member.Members;
import travel.loyalty.member.Membership;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/** Reviews members in the transaction that runs, many by the same few statements. */
@ApplicationScoped
class Reviewer {

  private Members members;
  private Standings standings;
  private FactStore facts;
  private Steps steps;
  private Event<TierChanged> changed;
  private Event<TierAtRisk> atRisk;

  /** For the container's proxy. */
  protected Reviewer() {}

  @Inject
  Reviewer(
      Members members,
      Standings standings,
      FactStore facts,
      Steps steps,
      Event<TierChanged> changed,
      Event<TierAtRisk> atRisk) {
    this.members = members;
    this.standings = standings;
    this.facts = facts;
    this.steps = steps;
    this.changed = changed;
    this.atRisk = atRisk;
  }

  /** Looks at members as of the beginning of a day; what was done that day counts where it may. */
  void review(Collection<MemberId> whom, LocalDate day, Programme programme, Actor by) {
    Tiers tiers = programme.tiers();
    Map<MemberId, Standing> held = standings.lock(whom);
    Map<MemberId, Facts> done = facts.since(Counting.horizon(tiers.period(), day), whom);
    List<Reviewed> news = new ArrayList<>();
    for (Membership membership : inOrder(whom)) {
      Subject who = subject(membership);
      Optional<Standing> standing = Optional.ofNullable(held.get(who.id()));
      Reviewed reviewed = review(day, tiers, who, standing, done);
      if (standing.isPresent() || !reviewed.isAsIfNew()) {
        news.add(reviewed);
      }
    }
    keep(news, programme, by);
    facts.lookedAt(whom, day);
    leaveAlone(held.keySet(), news);
  }

  // Whoever was taken back with the import that brought them is not asked for again.
  private void leaveAlone(Set<MemberId> held, List<Reviewed> news) {
    Set<MemberId> gone = new HashSet<>(held);
    news.forEach(reviewed -> gone.remove(reviewed.standing().member()));
    gone.forEach(member -> standings.lookOn(Optional.empty(), member));
  }

  private static Reviewed review(
      LocalDate day,
      Tiers tiers,
      Subject who,
      Optional<Standing> standing,
      Map<MemberId, Facts> done) {
    return Review.on(
        day,
        tiers,
        who,
        standing.orElseGet(() -> Standing.lowest(who, tiers.ladderOf(who.memberClass()))),
        done.getOrDefault(who.id(), new Facts()));
  }

  private List<Membership> inOrder(Collection<MemberId> whom) {
    return members.memberships(whom).values().stream()
        .sorted(Comparator.comparingLong((Membership member) -> member.id().value()))
        .toList();
  }

  static Subject subject(Membership membership) {
    return new Subject(membership.id(), membership.memberClass().name(), membership.joinedOn());
  }

  /** Writes what came of reviews, and tells of the levels that changed. */
  void keep(List<Reviewed> news, Programme programme, Actor by) {
    standings.save(news);
    steps.add(news, programme.version(), by);
    for (Reviewed reviewed : news) {
      tell(reviewed);
      reviewed.atRisk().ifPresent(atRisk::fire);
    }
  }

  private void tell(Reviewed reviewed) {
    Standing standing = reviewed.standing();
    int number = standing.steps() - reviewed.steps().size();
    for (Step step : reviewed.steps()) {
      number++;
      if (!step.before().equals(step.shown())) {
        changed.fire(
            new TierChanged(
                standing.member(),
                number,
                step.reason(),
                step.before(),
                step.shown(),
                step.day(),
                standing.shownUntil(step.shown()),
                standing.grace().map(Grace::days).map(Days::until)));
      }
    }
  }
}
