package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/**
 * Lets one number stand for another, and takes that back. The number that is merged keeps its row,
 * its contacts and its password; who asks for it finds the member who stands for it.
 */
@ApplicationScoped
public class MemberMerges {

  private static final String KIND = "member";

  private Sql sql;
  private Members members;
  private SessionService sessions;
  private AuditService audit;
  private Event<Object> events;
  private BusinessClock clock;
  private MergeRows rows;

  /** For the container's proxy. */
  protected MemberMerges() {}

  @Inject
  public MemberMerges(
      Sql sql,
      SessionService sessions,
      AuditService audit,
      Event<Object> events,
      BusinessClock clock) {
    this.sql = sql;
    this.members = new Members(sql);
    this.sessions = sessions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.rows = new MergeRows(sql);
  }

  /**
   * Why two members cannot be made one: the codes of {@code state-conflict}.
   *
   * @return empty if they can
   */
  public Optional<String> obstacle(MemberRef survivor, MemberRef merged) {
    if (survivor.isOneWith(merged)) {
      return Optional.of("same-member");
    }
    if (survivor.state() != MemberState.ACTIVE || merged.state() != MemberState.ACTIVE) {
      return Optional.of("member-not-active");
    }
    return survivor.memberClass() == merged.memberClass()
        ? Optional.empty()
        : Optional.of("other-class");
  }

  /**
   * Keeps what somebody asked for.
   *
   * @param state {@link MergeState#PROPOSED} or {@link MergeState#MERGED}
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict}
   */
  public MergeView ask(
      MemberId survivor, MemberId merged, MergeState state, String reason, Actor by) {
    String why = checked(reason);
    members.lock(List.of(survivor, merged));
    obstacle(existing(survivor), existing(merged)).ifPresent(MemberMerges::refuse);
    MergeRows.Asked asked = new MergeRows.Asked(why, clock.now(), by);
    MergeView merge = find(rows.add(survivor, merged, state, asked));
    String action = state == MergeState.MERGED ? "member.merged" : "member.merge-proposed";
    record(by, action, merge, why);
    return merge;
  }

  private MemberRef existing(MemberId member) {
    return members.ref(member).orElseThrow(() -> new NotFound(KIND));
  }

  private static void refuse(String reason) {
    throw new Refused("state-conflict", Map.of("reason", reason));
  }

  private static String checked(String text) {
    FieldCheck check = new FieldCheck();
    String reason = check.reason(text);
    check.finish();
    return reason;
  }

  /**
   * Decides on a merge that waits for a second person.
   *
   * @throws Refused {@code state-conflict}; {@code adjustment.same-person}
   */
  public MergeView decide(long id, MergeState decision, Actor by) {
    MergeView proposed = locked(id, MergeState.PROPOSED);
    if (proposed.askedBy().equals(by.toString())) {
      throw new Refused("adjustment.same-person");
    }
    if (decision == MergeState.MERGED) {
      members.lock(List.of(proposed.survivor(), proposed.merged()));
      obstacle(existing(proposed.survivor()), existing(proposed.merged()))
          .ifPresent(MemberMerges::refuse);
    }
    rows.decide(id, decision, clock.now(), by);
    String action =
        decision == MergeState.MERGED ? "member.merge-approved" : "member.merge-rejected";
    record(by, action, proposed, proposed.reason());
    return proposed;
  }

  private MergeView locked(long id, MergeState state) {
    MergeView merge = rows.lock(id).orElseThrow(() -> new NotFound("merge"));
    if (merge.state() != state) {
      throw new Refused("state-conflict", Map.of("state", merge.state().name()));
    }
    return merge;
  }

  /** Makes the two one, and tells it: who signed in by the number signs in anew. */
  public void merge(MergeView merge) {
    MemberId survivor = merge.survivor();
    MemberId merged = merge.merged();
    sql.update(
        "update member set merged_into = ?, version = version + 1 where merged_into = ?",
        survivor,
        merged);
    sql.update(
        "update member set state = ?, merged_into = ?, version = version + 1 where id = ?",
        MemberState.MERGED,
        survivor,
        merged);
    rewrite(survivor, merged);
    sessions.endAll(Population.MEMBER, merged.toString());
    events.fire(new MembersMerged(survivor, merged, clock.now()));
  }

  private void rewrite(MemberId survivor, MemberId merged) {
    MemberWords words = new MemberWords(sql);
    words.rewrite(survivor);
    words.rewrite(merged);
  }

  /**
   * Takes a merge back.
   *
   * @return the numbers that part: the merged one, then those that stood behind it
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict}
   */
  public List<MemberId> undo(long id, String reason, Actor by) {
    String why = checked(reason);
    MergeView merge = locked(id, MergeState.MERGED);
    List<MemberId> parting = behind(merge.merged());
    members.lock(List.of(merge.survivor(), merge.merged()));
    MemberId survivor = members.person(merge.merged());
    rows.undo(id, new MergeRows.Asked(why, clock.now(), by));
    for (MemberId number : parting) {
      boolean isItself = number.equals(merge.merged());
      sql.update(
          "update member set state = ?, merged_into = ?, version = version + 1 where id = ?",
          isItself ? MemberState.ACTIVE : MemberState.MERGED,
          isItself ? Optional.empty() : Optional.of(merge.merged()),
          number);
    }
    rewrite(survivor, merge.merged());
    record(by, "member.unmerged", merge, why);
    events.fire(new MembersUnmerged(survivor, merge.merged(), clock.now()));
    return parting;
  }

  /** A merged number and those that were merged into it before. */
  public List<MemberId> behind(MemberId merged) {
    List<MemberId> all = new ArrayList<>(List.of(merged));
    rows.into(merged).forEach(number -> all.addAll(behind(number)));
    return all;
  }

  private void record(Actor by, String action, MergeView merge, String reason) {
    audit.record(
        by,
        action,
        KIND,
        merge.survivor().toString(),
        Map.of("merged", merge.merged().toString(), "reason", reason));
  }

  /**
   * One by its id.
   *
   * @throws NotFound if there is none
   */
  public MergeView find(long id) {
    return rows.find(id).orElseThrow(() -> new NotFound("merge"));
  }

  /** Those in which a member stands for another or another for it, the newest first. */
  public List<MergeView> of(MemberId member) {
    return rows.of(member);
  }

  /** The newest in a state. */
  public List<MergeView> newest(MergeState state, int limit) {
    return rows.in(state, Long.MAX_VALUE, limit);
  }
}
