package travel.loyalty.merge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.member.Duplicates;
import travel.loyalty.member.MemberMerges;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.member.MergeState;
import travel.loyalty.member.MergeView;
import travel.loyalty.member.PossibleDuplicate;
import travel.loyalty.points.Wallets;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** The door by which staff make members who joined twice one, and part them again. */
@Stateless
public class MergeService {

  private static final String SOURCE = "MERGE";
  private static final int NEWEST_MOST = 20;

  @Inject private Members members;
  @Inject private MemberMerges merges;
  @Inject private Duplicates duplicates;
  @Inject private Wallets wallets;
  @Inject private MergeSides sides;

  /** For the container. */
  public MergeService() {}

  /** For tests outside the container. */
  MergeService(
      Members members,
      MemberMerges merges,
      Duplicates duplicates,
      Wallets wallets,
      MergeSides sides) {
    this.members = members;
    this.merges = merges;
    this.duplicates = duplicates;
    this.wallets = wallets;
    this.sides = sides;
  }

  /** Members who are probably one person. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public PageOf<PossibleDuplicate> possible(PageRequest page) {
    return duplicates.page(page);
  }

  /**
   * Tells what a merge would do, and changes nothing.
   *
   * @param limit up to so many points one person may merge alone
   * @throws NotFound if one of the numbers is nobody's
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public MergePreview preview(MemberNumber survivor, MemberNumber merged, Points limit) {
    MemberRef stays = existing(survivor);
    MemberRef goes = existing(merged);
    MergeSide one = sides.whole(stays.id());
    MergeSide other = sides.whole(goes.id());
    return new MergePreview(
        one,
        other,
        MergeSides.together(one, other),
        sides.doubled(stays.id(), goes.id()),
        merges.obstacle(stays, goes),
        MergeSides.worth(other).compareTo(limit) > 0);
  }

  private MemberRef existing(MemberNumber number) {
    return members.ref(number).orElseThrow(() -> new NotFound("member"));
  }

  /**
   * Merges, or proposes it where it is above the limit of who asks.
   *
   * @param limit up to so many points one person may merge alone
   * @throws travel.loyalty.shared.Refused {@code validation} of {@code /reason}; {@code
   *     state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public MergeView merge(
      MemberNumber survivor, MemberNumber merged, String reason, Points limit, Actor by) {
    MemberId stays = existing(survivor).id();
    MemberId goes = existing(merged).id();
    boolean isWithin = MergeSides.worth(sides.whole(goes)).compareTo(limit) <= 0;
    MergeState state = isWithin ? MergeState.MERGED : MergeState.PROPOSED;
    MergeView merge = merges.ask(stays, goes, state, reason, by);
    if (isWithin) {
      carryOut(merge, by);
    }
    return merge;
  }

  private void carryOut(MergeView merge, Actor by) {
    merges.merge(merge);
    wallets.join(merge.survivor(), merge.merged(), source(merge.id(), ""), by);
  }

  private static SourceRef source(long merge, String what) {
    return new SourceRef(SOURCE, merge + what);
  }

  /**
   * Carries out what was proposed.
   *
   * @throws travel.loyalty.shared.Refused {@code adjustment.same-person}; {@code state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void approve(long merge, Actor by) {
    carryOut(merges.decide(merge, MergeState.MERGED, by), by);
  }

  /**
   * Declines what was proposed.
   *
   * @throws travel.loyalty.shared.Refused {@code adjustment.same-person}; {@code state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void reject(long merge, Actor by) {
    merges.decide(merge, MergeState.REJECTED, by);
  }

  /**
   * Takes a merge back: each number has what came by it, before and after.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} of {@code /reason}; {@code
   *     state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void undo(long merge, String reason, Actor by) {
    List<MemberId> parting = merges.undo(merge, reason, by);
    wallets.part(parting, source(merge, "/undone"), by);
  }

  /**
   * A merge with the two as they stand.
   *
   * @throws NotFound if there is none
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public MergeDetail find(long id) {
    MergeView merge = merges.find(id);
    List<MemberId> behind = merges.behind(merge.merged());
    List<MemberId> others = sides.othersOf(merge.survivor(), behind);
    return new MergeDetail(
        merge,
        sides.some(merge.survivor(), others),
        sides.some(merge.merged(), behind),
        sides.doubled(merge.survivor(), merge.merged()));
  }

  /** Those that wait for a second person, or were carried out: the newest twenty. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public List<MergeView> newest(MergeState state) {
    return merges.newest(state, NEWEST_MOST);
  }

  /** Those in which a member stands for another or another for it, the newest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public List<MergeView> of(MemberId member) {
    return merges.of(member);
  }
}
