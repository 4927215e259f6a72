package travel.loyalty.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.admin.merge.MergeRows;
import travel.loyalty.audit.AuditRecord;
import travel.loyalty.audit.AuditService;
import travel.loyalty.booking.BookingService;
import travel.loyalty.household.HouseholdService;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.merge.MergeService;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.EntryFilter;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.HoldService;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.tier.TierService;
import travel.loyalty.ui.Page;

/** Puts together what the features know of one member. */
@RequestScoped
class MemberPage {

  private static final int LATEST = 10;

  @Inject private MemberService members;
  @Inject private PointsService points;
  @Inject private HoldService holds;
  @Inject private BookingService bookings;
  @Inject private ReferralService referrals;
  @Inject private MergeService merges;
  @Inject private HouseholdService households;
  @Inject private MergeRows rows;
  @Inject private TierService tiers;
  @Inject private AuditService audit;
  @Inject private CurrentCaller caller;

  /**
   * Something that happened.
   *
   * @param vocabulary which of the words name the code: {@code kind} or {@code audit}
   * @param source what the points came from; empty where none moved
   * @param points zero where none moved
   */
  public record Event(
      Instant at,
      String icon,
      String vocabulary,
      String code,
      Optional<SourceRef> source,
      String actor,
      Points points) {}

  Page of(MemberView member, boolean isRevealed) {
    MemberId id = member.id();
    AccountView account = points.account(id);
    return Page.of("member/show")
        .with("member", isRevealed ? member : member.masked())
        .with("number", member.number().digits())
        .with("revealed", isRevealed)
        .with("balance", account.balance())
        .with("lots", account.lots())
        .with("holds", account.balance().held().isZero() ? List.of() : holds.open(id))
        .with("bookings", bookings.ofMember(id, PageRequest.first(LATEST)).rows())
        .with("consents", members.consents(id))
        .with("tier", tiers.view(id))
        .with("household", households.of(id))
        .with("merges", rows.of(merges.of(id)))
        .with("duplicates", members.possibleDuplicates(id))
        .with("broughtBy", referrals.ofFriend(id))
        .with("friends", referrals.friends(id, PageRequest.first(LATEST)).rows())
        .with("timeline", timeline(id))
        .with("mayChange", isAny(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN))
        .with("mayBlock", isAny(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN));
  }

  private boolean isAny(Role... roles) {
    return Stream.of(roles).anyMatch(role -> caller.get().isIn(role));
  }

  private List<Event> timeline(MemberId id) {
    List<Event> events = new ArrayList<>();
    PageRequest latest = PageRequest.first(LATEST);
    points.statement(id, EntryFilter.ALL, latest).entries().rows().stream()
        .map(MemberPage::posted)
        .forEach(events::add);
    audit.about("member", id.toString(), latest).rows().stream()
        .map(MemberPage::done)
        .forEach(events::add);
    events.sort(Comparator.comparing(Event::at).reversed());
    return events;
  }

  private static Event posted(EntryView entry) {
    return new Event(
        entry.at(),
        entry.points().isNegative() ? "circle-minus" : "circle-plus",
        "kind",
        entry.kind().name(),
        Optional.of(entry.source()),
        entry.actor(),
        entry.points());
  }

  private static Event done(AuditRecord record) {
    return new Event(
        record.businessAt(),
        "clipboard-check",
        "audit",
        record.action(),
        Optional.empty(),
        record.actor(),
        Points.ZERO);
  }
}
