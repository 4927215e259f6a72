package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;

class MemberSearchTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);

  @Test
  void members_are_found_by_name_pinyin_initials_tail_and_number() {
    MemberView lin =
        given.enrol(Enrolment.of("林小雨", "INDIVIDUAL").mobile("13800138421").build()).member();
    given.enrolled("Ana Silva");
    assertThat(List.of("林", "小雨", "linxiao", "lxy", "8421", "138001", lin.number().grouped()))
        .allSatisfy(typed -> assertThat(given.found(typed)).containsExactly(lin.number()));
  }

  @Test
  void a_list_shows_nobody_in_full() {
    given.enrol(Enrolment.of("林小雨", "INDIVIDUAL").mobile("13800138421").email("lin@x.cn").build());
    MemberRow row = given.search().search("lin", PageRequest.first(10)).rows().get(0);
    assertThat(row.name()).isEqualTo("林**");
    assertThat(row.mobile()).isEqualTo("138****8421");
    assertThat(row.email()).isEqualTo("l****@x.cn");
  }

  @Test
  void one_who_fits_by_two_words_is_listed_once() {
    given.enrol(Enrolment.of("Lin Linda", "INDIVIDUAL").email("lin@x.cn").build());
    assertThat(given.found("lin")).hasSize(1);
  }

  @Test
  void who_works_for_a_company_is_listed_page_by_page() {
    MemberView acme = given.enrol(Enrolment.of("Acme", "CORPORATE").build()).member();
    List<MemberNumber> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Enrolment one = Enrolment.of("Ana", "INDIVIDUAL").employer(acme.number().digits()).build();
      all.add(0, given.enrol(one).member().number());
    }
    given.enrolled("Ben");
    assertThat(walked(page -> given.search().employees(acme.id(), page)))
        .containsExactlyElementsOf(all);
  }

  @Test
  void pages_by_key_show_everybody_once() {
    List<MemberNumber> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(given.enrolled("Li " + (char) ('A' + i)).number());
    }
    given.enrolled("Lo");
    assertThat(walked("li")).containsExactlyElementsOf(all);
    assertThat(walked("")).hasSize(8);
  }

  @Test
  void digits_page_on_from_numbers_that_begin_so_to_telephones_that_end_so() {
    for (int i = 0; i < 5; i++) {
      given.enrol(Enrolment.of("Ana", "INDIVIDUAL").mobile("1380013812" + i).build());
      given.enrol(Enrolment.of("Ben", "INDIVIDUAL").mobile("13" + i + "00000138").build());
    }
    assertThat(walked("138")).hasSize(10);
  }

  @Test
  void what_nobody_is_called_finds_nobody() {
    given.enrolled("Ana");
    assertThat(given.found("zzz")).isEmpty();
    assertThat(given.found("%")).isEmpty();
  }

  private List<MemberNumber> walked(String typed) {
    return walked(page -> given.search().search(typed, page));
  }

  private static List<MemberNumber> walked(Function<PageRequest, PageOf<MemberRow>> search) {
    List<MemberNumber> seen = new ArrayList<>();
    PageOf<MemberRow> page = search.apply(PageRequest.first(3));
    while (true) {
      page.rows().forEach(row -> seen.add(row.number()));
      if (!page.hasNext()) {
        return seen;
      }
      page = search.apply(new PageRequest(page.next(), 3));
    }
  }
}
