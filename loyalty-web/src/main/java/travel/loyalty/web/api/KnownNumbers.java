package travel.loyalty.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;

/**
 * Whose number is whose, remembered for those asked for lately: a number is never given to another
 * member, and a balance is to cost one statement.
 */
@ApplicationScoped
class KnownNumbers {

  private static final int REMEMBERED_MAX = 20_000;

  @Inject private Members members;

  private final Map<MemberNumber, MemberId> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberNumber, MemberId> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  Optional<MemberId> id(MemberNumber number) {
    MemberId known;
    synchronized (lately) {
      known = lately.get(number);
    }
    return known == null ? looked(number) : Optional.of(known);
  }

  private Optional<MemberId> looked(MemberNumber number) {
    // As enrolled, which never changes: who stands for a merged number, may.
    Optional<MemberId> found =
        Optional.ofNullable(members.refsByNumber(List.of(number)).get(number)).map(MemberRef::id);
    found.ifPresent(
        id -> {
          synchronized (lately) {
            lately.put(number, id);
          }
        });
    return found;
  }
}
