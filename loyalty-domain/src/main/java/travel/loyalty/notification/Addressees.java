package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import travel.loyalty.member.Consents;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;

/** Finds out how a member may be reached now. */
@ApplicationScoped
class Addressees {

  private Members members;
  private Consents consents;

  /** For the container's proxy. */
  protected Addressees() {}

  @Inject
  Addressees(Members members, Consents consents) {
    this.members = members;
    this.consents = consents;
  }

  MemberView view(MemberId member) {
    return members.view(members.person(member));
  }

  Addressee of(MemberView member) {
    return new Addressee(
        member.id(),
        member.email(),
        member.mobile(),
        member.locale(),
        member.timeZone(),
        consents.inForce(member.id()));
  }
}
