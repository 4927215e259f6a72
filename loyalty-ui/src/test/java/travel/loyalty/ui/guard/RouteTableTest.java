package travel.loyalty.ui.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private final RouteTable table =
      RouteTable.builder()
          .open("GET", "/")
          .allow("GET", "/members/{number}", "AGENT")
          .allow("GET", "/members/new", "MANAGER")
          .allow("GET", "/members.{format: csv|xlsx}", "AGENT")
          .allow("GET", "/api/v1/{rest: .+}", "API")
          .build();

  @Test
  void a_path_that_is_not_named_is_found_nowhere() {
    assertThat(table.find("GET", "/staff")).isEmpty();
    assertThat(table.find("POST", "/")).isEmpty();
    assertThat(table.find("GET", "/members/1/edit")).isEmpty();
  }

  @Test
  void a_path_without_variables_wins_over_one_with() {
    assertThat(table.find("GET", "/members/new"))
        .get()
        .extracting(Route::path)
        .isEqualTo("/members/new");
    assertThat(table.find("GET", "/members/8860"))
        .get()
        .extracting(Route::path)
        .isEqualTo("/members/{number}");
  }

  @Test
  void head_goes_with_get_and_a_variable_may_take_the_rest() {
    assertThat(table.find("HEAD", "/")).isPresent();
    assertThat(table.find("GET", "/api/v1/members/1/ledger")).isPresent();
    assertThat(table.find("GET", "/members.csv")).isPresent();
    assertThat(table.find("GET", "/membersXcsv")).isEmpty();
  }

  @Test
  void letting_nobody_in_is_a_mistake_of_the_table() {
    assertThatThrownBy(() -> RouteTable.builder().allow("GET", "/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a;b",
        "//home",
        "/a//b",
        "/a%2fb",
        "/a%2Fb",
        "/a%5cb",
        "/%2e%2e/admin",
        "/a%25b",
        "/a/../b",
        "/a/./b",
        "/a/..",
        "/a%00",
        "/a\\b"
      })
  void a_path_that_servers_read_differently_is_odd(String path) {
    assertThat(Guard.isOdd(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/home", "/members/8860%202214", "/assets/1f/loyalty.css", "/%E6%97%85"})
  void an_ordinary_path_is_not_odd(String path) {
    assertThat(Guard.isOdd(path)).isFalse();
  }
}
