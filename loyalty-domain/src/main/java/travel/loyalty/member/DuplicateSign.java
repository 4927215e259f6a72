package travel.loyalty.member;

/** What two members share who are probably one person. */
public enum DuplicateSign {
  MOBILE,
  EMAIL,
  NAME_AND_BIRTHDAY
}
