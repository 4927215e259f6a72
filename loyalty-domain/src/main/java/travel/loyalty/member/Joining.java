package travel.loyalty.member;

import java.util.List;

/**
 * The first step of joining: three texts as typed, and what was ticked.
 *
 * @param contact e-mail address or mobile
 * @param referralCode of the member who recommended the programme; empty for none
 * @param locale of the pages
 */
public record Joining(
    String name, String contact, String referralCode, String locale, List<ConsentGiven> consents) {

  public Joining {
    consents = List.copyOf(consents);
  }

  private boolean isByEmail() {
    return contact.contains("@");
  }

  Enrolment enrolment() {
    return Enrolment.of(name, MemberClass.INDIVIDUAL.name())
        .email(isByEmail() ? contact : "")
        .mobile(isByEmail() ? "" : contact)
        .locale(locale)
        .referralCode(referralCode)
        .consents(consents)
        .build();
  }
}
