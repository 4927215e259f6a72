package travel.loyalty.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.access.ClientMembers;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.Enrolled;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;

/**
 * The members that a path names, as far as the client may know of them: a partner sees those whose
 * number it gave with an enrolment or a booking, all others do not exist for it.
 */
@Dependent
class NamedMembers {

  @Inject private CurrentCaller caller;
  @Inject private ClientMembers clientMembers;
  @Inject private KnownNumbers numbers;

  /**
   * The member of a number as it stands in a path.
   *
   * @throws NotFound if it is no number, nobody's, or not the client's to know
   */
  MemberId id(String text) {
    MemberId member =
        MemberNumber.parse(text).flatMap(numbers::id).orElseThrow(() -> new NotFound("member"));
    if (!clientMembers.mayName(caller.get(), member)) {
      throw new NotFound("member");
    }
    return member;
  }

  /** Whether the client may know of a member. */
  boolean isKnown(MemberId member) {
    return clientMembers.mayName(caller.get(), member);
  }

  /** The same where the number itself is wanted. */
  MemberNumber number(String text) {
    id(text);
    return MemberNumber.parse(text).orElseThrow();
  }

  /**
   * The member of a number as it stands in a body.
   *
   * @throws Refused {@code validation} if it is nobody's, or not the client's to know
   */
  MemberId inBody(MemberNumber number) {
    return numbers
        .id(number)
        .filter(member -> clientMembers.mayName(caller.get(), member))
        .orElseThrow(() -> Refused.invalid("/memberNumber", "unknown"));
  }

  /** The client gave this member's number: from now on it sees the member. */
  void introduce(MemberId member) {
    clientMembers.introduce(caller.get(), member);
  }

  /**
   * The client asked to enrol this member.
   *
   * @throws travel.loyalty.shared.Refused {@code state-conflict} to a partner who may not know that
   *     the reference is somebody's
   */
  void enrolled(Enrolled enrolled) {
    clientMembers.enrolled(caller.get(), enrolled.member().id(), enrolled.isNew());
  }

  /** The numbers of a list that the client may see, grouped. */
  List<String> seen(List<MemberNumber> list) {
    return list.stream()
        .filter(n -> numbers.id(n).filter(m -> clientMembers.mayName(caller.get(), m)).isPresent())
        .map(MemberNumber::grouped)
        .toList();
  }
}
