package travel.loyalty.admin.merge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Role;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.member.MergeView;
import travel.loyalty.shared.MemberId;

/** Puts the numbers to merges, for lists of them. */
@RequestScoped
public class MergeRows {

  @Inject private Members members;

  /** A merge with the two numbers. */
  public record Row(MergeView merge, MemberRef survivor, MemberRef merged) {}

  /** In the order given. */
  public List<Row> of(List<MergeView> merges) {
    List<MemberId> ids =
        merges.stream().flatMap(merge -> Stream.of(merge.survivor(), merge.merged())).toList();
    Map<MemberId, MemberRef> refs = members.refs(ids);
    return merges.stream()
        .map(merge -> new Row(merge, refs.get(merge.survivor()), refs.get(merge.merged())))
        .toList();
  }

  // The routes say the same; the pages only leave out what would be refused.
  static boolean mayMerge(Caller caller) {
    return Stream.of(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN).anyMatch(caller::isIn);
  }
}
