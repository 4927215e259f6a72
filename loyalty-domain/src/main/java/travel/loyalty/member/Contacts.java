package travel.loyalty.member;

import java.util.Optional;

/**
 * How to reach a member, checked and in one form.
 *
 * @param email in lower case
 * @param mobile with country code
 */
record Contacts(Optional<String> email, Optional<String> mobile) {

  /** Whether both are reached by the same address or number. */
  boolean sharesWith(Contacts other) {
    return email.isPresent() && email.equals(other.email)
        || mobile.isPresent() && mobile.equals(other.mobile);
  }
}
