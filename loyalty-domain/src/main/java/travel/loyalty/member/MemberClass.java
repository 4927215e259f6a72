package travel.loyalty.member;

/** Whether a person, a family or a company is enrolled. */
public enum MemberClass {
  INDIVIDUAL,
  FAMILY,
  CORPORATE
}
