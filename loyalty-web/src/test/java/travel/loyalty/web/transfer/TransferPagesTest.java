package travel.loyalty.web.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.points.AllocationView;
import travel.loyalty.redemption.transfer.TransferQuote;
import travel.loyalty.redemption.transfer.TransferRequest;
import travel.loyalty.redemption.transfer.TransferState;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Rendering;
import travel.loyalty.ui.form.Form;

class TransferPagesTest {

  private static final List<String> LANGUAGES = List.of("en", "zh-CN");
  private static final Instant NOON = Instant.parse("2026-05-10T04:00:00Z");
  private static final MemberRef ANA = member(7, "886022140935", "Ana Silva");
  private static final MemberRef BEN = member(8, "886022140943", "Ben Costa");
  private static final Points POINTS = Points.of("150.00");

  private static MemberRef member(long id, String number, String name) {
    return new MemberRef(
        new MemberId(id),
        new MemberNumber(number),
        name,
        MemberClass.INDIVIDUAL,
        MemberState.ACTIVE,
        Locale.ENGLISH);
  }

  private static TransferView transfer(TransferState state) {
    boolean isWaiting = state == TransferState.WAITING;
    return new TransferView(
        4711,
        ANA,
        BEN,
        POINTS,
        "Have a good trip",
        state,
        "",
        NOON,
        NOON.plusSeconds(1_800),
        isWaiting ? Optional.empty() : Optional.of(NOON.plusSeconds(1_800)));
  }

  private static String html(String language, Page page) {
    return new Rendering(Portal.Kind.MEMBER, Locale.forLanguageTag(language)).html(page);
  }

  private static Page show(TransferState state, MemberRef me) {
    return Page.of("transfer/show")
        .with("form", Form.blank())
        .with("me", me.id())
        .with("transfer", transfer(state));
  }

  @ParameterizedTest
  @EnumSource(TransferState.class)
  void only_the_giver_may_take_it_back_and_only_while_it_waits(TransferState state) {
    for (String language : LANGUAGES) {
      String mine = html(language, show(state, ANA));
      assertThat(mine).contains("4711", "150.00", "Have a good trip").doesNotContain("??", "th:");
      assertThat(mine).contains("B**").doesNotContain("Costa");
      assertThat(mine.contains("/transfers/4711/cancel")).isEqualTo(state == TransferState.WAITING);
      assertThat(html(language, show(state, BEN))).doesNotContain("/cancel", "Silva");
    }
  }

  private static String list(String language, MemberRef me, List<TransferView> rows) {
    return html(
        language,
        Page.of("transfer/list")
            .with("me", me.id())
            .with("transfers", rows)
            .with("pager", new Pager("/transfers", "", "", true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void what_was_given_counts_down_and_what_was_got_counts_up(String language) {
    List<TransferView> rows = List.of(transfer(TransferState.DONE));
    assertThat(list(language, ANA, rows)).contains("\u2212150.00", "B**").doesNotContain("??");
    assertThat(list(language, BEN, rows)).contains("+150.00", "A**").doesNotContain("??");
    assertThat(list(language, ANA, List.of())).contains("/transfers/new").doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void the_check_tells_what_is_left_and_which_points_go(String language) {
    AllocationView lot =
        new AllocationView(
            1, new SourceRef("BOOKING", "till/B-1"), NOON.plusSeconds(86_400), POINTS, ANA.id());
    TransferQuote quote =
        new TransferQuote(BEN, Points.of("300.00"), POINTS, List.of(lot), NOON.plusSeconds(1_800));
    Page page =
        Page.of("transfer/check")
            .with("form", Form.blank().with("to", "886022140943"))
            .with("wanted", new TransferRequest("886022140943", POINTS, "", Optional.empty()))
            .with("quote", quote);
    assertThat(html(language, page))
        .contains("300.00", "150.00", "8860 2214 0943", "2026-05-11", "name=\"code\"")
        .doesNotContain("??", "th:", "Costa");
    assertThat(html(language, Page.of("transfer/new").with("form", Form.blank())))
        .contains("name=\"points\"")
        .doesNotContain("??", "th:");
  }
}
