package travel.loyalty.admin.member;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;

/**
 * The one member whom this session sees without stars; looking at another hides this one again.
 *
 * @param number of the member
 */
record Revealed(String number) implements Serializable {

  private static final String ATTRIBUTE = Revealed.class.getName();

  static void remember(HttpServletRequest request, MemberNumber number) {
    request.getSession(true).setAttribute(ATTRIBUTE, new Revealed(number.digits()));
  }

  static boolean holds(HttpServletRequest request, MemberNumber number) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Revealed) session.getAttribute(ATTRIBUTE))
        .filter(revealed -> revealed.number().equals(number.digits()))
        .isPresent();
  }
}
