package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.member.ConsentView;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.web.api.json.Json;

/** Writes members. */
@Dependent
class MemberJson {

  @EJB private MemberService members;
  @Inject private NamedMembers named;
  @Inject private Times times;

  ObjectNode member(MemberView member) {
    ObjectNode node = Json.object();
    node.put("memberNumber", member.number().grouped())
        .put("name", member.name())
        .put("class", member.memberClass().name())
        .put("state", member.state().name())
        .put("email", present(member.email()))
        .put("mobile", present(member.mobile()))
        .put("birthDate", member.birthDate().map(LocalDate::toString).orElse(null))
        .put("locale", member.locale().toLanguageTag())
        .put("timeZone", member.timeZone().getId())
        .put("referralCode", present(member.referralCode()))
        .put("externalRef", present(member.externalRef()))
        .put("employer", member.employer().map(e -> e.number().grouped()).orElse(null))
        .put("joinedAt", times.write(member.joinedAt()));
    node.set("consents", Json.array(latest(member), this::consent));
    return node;
  }

  /** A member just enrolled, with those it may be the same as. */
  ObjectNode enrolled(MemberView member) {
    ObjectNode node = member(member);
    List<String> duplicates =
        named.seen(
            members.possibleDuplicates(member.id()).stream().map(row -> row.number()).toList());
    node.set("possibleDuplicates", Json.strings(duplicates));
    return node;
  }

  // The newest decision of each kind is the one that counts.
  private Collection<ConsentView> latest(MemberView member) {
    Map<String, ConsentView> latest = new LinkedHashMap<>();
    members
        .consents(member.id())
        .forEach(c -> latest.putIfAbsent(c.purpose() + "/" + c.channel(), c));
    return latest.values();
  }

  private JsonNode consent(ConsentView consent) {
    return Json.object()
        .put("purpose", consent.purpose().name())
        .put("channel", consent.channel().name())
        .put("given", consent.given())
        .put("at", times.write(consent.at()));
  }

  private static String present(String text) {
    return text.isEmpty() ? null : text;
  }
}
