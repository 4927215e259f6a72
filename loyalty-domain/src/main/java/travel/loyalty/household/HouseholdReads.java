package travel.loyalty.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/** Puts a household together for those who look at it. */
final class HouseholdReads {

  private final HouseholdRows rows;
  private final Members members;
  private final Guardians guardians;
  private final PointsService points;

  HouseholdReads(HouseholdRows rows, Members members, Guardians guardians, PointsService points) {
    this.rows = rows;
    this.members = members;
    this.guardians = guardians;
    this.points = points;
  }

  HouseholdView view(long household) {
    List<HouseholdRows.Member> found = rows.members(household);
    Map<MemberId, MemberRef> refs =
        members.refs(
            found.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.id()), one.guardian().stream()))
                .toList());
    List<Belonging> all = new ArrayList<>();
    for (HouseholdRows.Member one : found) {
      all.add(
          new Belonging(
              refs.get(one.id()),
              guardians.ageOf(one.id()),
              one.guardian().flatMap(id -> Optional.ofNullable(refs.get(id))),
              one.since(),
              points.balance(one.id()).available()));
    }
    Points available = all.stream().map(Belonging::available).reduce(Points.ZERO, Points::plus);
    return new HouseholdView(
        household, all, available, invitations(rows.askedBy(household), members));
  }

  static List<Invitation> invitations(List<HouseholdRows.Asked> asked, Members members) {
    Map<MemberId, MemberRef> refs =
        members.refs(asked.stream().flatMap(each -> Stream.of(each.member(), each.by())).toList());
    return asked.stream()
        .map(
            each ->
                new Invitation(each.id(), refs.get(each.member()), refs.get(each.by()), each.at()))
        .toList();
  }
}
