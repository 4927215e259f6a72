package travel.loyalty.member;

import java.util.List;

/**
 * What a form, the API or a file says about somebody who joins: texts as they came, empty where
 * nothing was given. {@link Enrolments} checks every one and refuses with pointers.
 *
 * @param memberClass name of a {@link MemberClass}
 * @param mobile with country code; eleven digits alone are a Chinese number
 * @param birthDate {@code yyyy-MM-dd}
 * @param locale {@code zh-CN} or {@code en}; empty for {@code zh-CN}
 * @param timeZone name of a zone; empty for the programme's
 * @param referralCode code of the member who recommended the programme
 * @param externalRef key in the system it came from; the same again is the same member
 * @param employer member number of a company
 */
public record Enrolment(
    String name,
    String memberClass,
    String email,
    String mobile,
    String birthDate,
    String locale,
    String timeZone,
    String referralCode,
    String externalRef,
    String employer,
    List<ConsentGiven> consents) {

  public Enrolment {
    consents = List.copyOf(consents);
  }

  /** Begins with the two that are required. */
  public static Builder of(String name, String memberClass) {
    return new Builder(name, memberClass);
  }

  /** Collects the optional texts; null means empty, as in the API. */
  public static final class Builder {
    private final String name;
    private final String memberClass;
    private String email = "";
    private String mobile = "";
    private String birthDate = "";
    private String locale = "";
    private String timeZone = "";
    private String referralCode = "";
    private String externalRef = "";
    private String employer = "";
    private List<ConsentGiven> consents = List.of();

    private Builder(String name, String memberClass) {
      this.name = text(name);
      this.memberClass = text(memberClass);
    }

    public Builder email(String value) {
      email = text(value);
      return this;
    }

    public Builder mobile(String value) {
      mobile = text(value);
      return this;
    }

    public Builder birthDate(String value) {
      birthDate = text(value);
      return this;
    }

    public Builder locale(String value) {
      locale = text(value);
      return this;
    }

    public Builder timeZone(String value) {
      timeZone = text(value);
      return this;
    }

    public Builder referralCode(String value) {
      referralCode = text(value);
      return this;
    }

    public Builder externalRef(String value) {
      externalRef = text(value);
      return this;
    }

    public Builder employer(String value) {
      employer = text(value);
      return this;
    }

    public Builder consents(List<ConsentGiven> value) {
      consents = value == null ? List.of() : value;
      return this;
    }

    public Enrolment build() {
      return new Enrolment(
          name,
          memberClass,
          email,
          mobile,
          birthDate,
          locale,
          timeZone,
          referralCode,
          externalRef,
          employer,
          consents);
    }

    private static String text(String value) {
      return value == null ? "" : value.strip();
    }
  }
}
