package travel.loyalty.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.export.Export;

class RowsTest {

  @Test
  void a_list_is_asked_for_by_the_longest_pages_and_goes_on_where_it_was_left() {
    List<PageRequest> asked = new ArrayList<>();
    Export.Source<String> rows =
        Rows.of(
            page -> {
              asked.add(page);
              return new PageOf<>(List.of("a"), page.isFirst() ? "7" : "");
            });
    assertThat(rows.after("").next()).isEqualTo("7");
    assertThat(rows.after("7").rows()).containsExactly("a");
    assertThat(asked)
        .containsExactly(
            PageRequest.first(PageRequest.LIMIT_MAX), new PageRequest("7", PageRequest.LIMIT_MAX));
  }
}
