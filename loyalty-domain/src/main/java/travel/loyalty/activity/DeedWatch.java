package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import travel.loyalty.activity.AwardDesk.Gift;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.member.ContactsCorrected;
import travel.loyalty.member.Entrance;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.member.ProfileChanged;
import travel.loyalty.programme.EnrolmentAward;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.TaskAward;
import travel.loyalty.programme.TaskAward.Field;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/**
 * Sees members join and tell about themselves, and gives what the programme has for that, in the
 * same transaction. Rows of a file get nothing: they bring members of old, who did nothing for it.
 */
@ApplicationScoped
class DeedWatch {

  private static final Actor GIVER = Actor.system("activity.deeds");

  private Members members;
  private ProgrammeService programmes;
  private AwardDesk desk;

  /** For the container's proxy. */
  protected DeedWatch() {}

  @Inject
  DeedWatch(Members members, ProgrammeService programmes, AwardDesk desk) {
    this.members = members;
    this.programmes = programmes;
    this.desk = desk;
  }

  void on(@Observes MemberEnrolled event) {
    if (event.entrance() == Entrance.FILE) {
      return;
    }
    Programme programme = programmes.inForceAt(event.at());
    for (EnrolmentAward award : programme.awards().enrolment()) {
      Gift gift =
          new Gift(event.member(), Deed.ENROLMENT, award.code(), award, award.points(), programme);
      desk.give(gift, event.at(), GIVER);
    }
    told(event.member(), event.at());
  }

  void on(@Observes ProfileChanged event) {
    told(event.member(), event.at());
  }

  void on(@Observes ContactsCorrected event) {
    told(event.member(), event.at());
  }

  private void told(MemberId member, Instant at) {
    Programme programme = programmes.inForceAt(at);
    if (programme.awards().tasks().isEmpty()) {
      return;
    }
    Set<Field> told = told(members.view(member));
    for (TaskAward award : programme.awards().tasks()) {
      if (award.missing(told).isEmpty()) {
        Gift gift = new Gift(member, Deed.TASK, award.code(), award, award.points(), programme);
        desk.give(gift, at, GIVER);
      }
    }
  }

  static Set<Field> told(MemberView member) {
    Set<Field> told = EnumSet.noneOf(Field.class);
    if (member.birthDate().isPresent()) {
      told.add(Field.BIRTH_DATE);
    }
    if (!member.email().isEmpty()) {
      told.add(Field.EMAIL);
    }
    if (!member.mobile().isEmpty()) {
      told.add(Field.MOBILE);
    }
    return told;
  }
}
