package travel.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagerTest {

  private final Stubs stubs = new Stubs(Locale.ENGLISH);

  @BeforeEach
  void at_a_list() {
    stubs.asked.put("getPathInfo", "/members");
  }

  private void asks(String name, String... values) {
    stubs.parameters.put(name, values);
  }

  @Test
  void the_filter_stays_in_every_link_and_the_position_does_not() {
    asks("q", "林 & Söhne");
    asks("state", "ACTIVE", "BLOCKED");
    asks("after", "77");
    Pager pager = Pager.of(stubs.request(), "88");
    String filter = "q=%E6%9E%97+%26+S%C3%B6hne&state=ACTIVE&state=BLOCKED";
    assertThat(pager.firstPath()).isEqualTo("/members?" + filter);
    assertThat(pager.nextPath()).isEqualTo("/members?" + filter + "&after=88");
    assertThat(pager.exportPath("csv")).isEqualTo("/members.csv?" + filter);
    assertThat(pager.isFirst()).isFalse();
  }

  @Test
  void a_list_without_a_filter_has_plain_links() {
    asks("q", "");
    Pager pager = Pager.of(stubs.request(), "");
    assertThat(pager.firstPath()).isEqualTo("/members");
    assertThat(pager.exportPath("xlsx")).isEqualTo("/members.xlsx");
    assertThat(pager.isFirst()).isTrue();
    assertThat(pager.hasNext()).isFalse();
  }

  @Test
  void a_position_is_opaque_and_comes_back_as_it_was() {
    Pager pager = Pager.of(stubs.request(), "2026-03-01T10:00Z/7&x=1");
    assertThat(pager.nextPath()).isEqualTo("/members?after=2026-03-01T10%3A00Z%2F7%26x%3D1");
  }
}
