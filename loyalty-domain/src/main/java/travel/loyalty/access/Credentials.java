package travel.loyalty.access;

import jakarta.security.enterprise.credential.AbstractClearableCredential;

/**
 * What callers show to be let in: a type for each population, so that no store is ever asked about
 * another's. Stores tell them apart by {@code instanceof} (docs/adr/0009).
 */
public final class Credentials {

  private Credentials() {}

  /** A login name and what proves it. */
  public abstract static class SignIn extends AbstractClearableCredential {
    private final String login;
    private String secret;

    SignIn(String login, String secret) {
      this.login = login;
      this.secret = secret;
    }

    /** As typed, stripped of surrounding blanks by the page. */
    public String login() {
      return login;
    }

    public String secret() {
      return secret;
    }

    /** The population whose portal this credential opens. */
    public abstract Population population();

    @Override
    protected void clearCredential() {
      secret = "";
    }
  }

  /** E-mail, mobile or member number of a member, and the password. */
  public static final class MemberPassword extends SignIn {
    public MemberPassword(String login, String password) {
      super(login, password);
    }

    @Override
    public Population population() {
      return Population.MEMBER;
    }
  }

  /** E-mail, mobile or member number of a member, and a code that was sent. */
  public static final class MemberCode extends SignIn {
    public MemberCode(String login, String code) {
      super(login, code);
    }

    @Override
    public Population population() {
      return Population.MEMBER;
    }
  }

  /** Login and password of a staff user. */
  public static final class StaffPassword extends SignIn {
    public StaffPassword(String login, String password) {
      super(login, password);
    }

    @Override
    public Population population() {
      return Population.STAFF;
    }
  }

  /** The key of an API client. */
  public static final class ApiKey extends AbstractClearableCredential {
    private String value;

    public ApiKey(String value) {
      this.value = value;
    }

    String value() {
      return value;
    }

    @Override
    protected void clearCredential() {
      value = "";
    }
  }
}
