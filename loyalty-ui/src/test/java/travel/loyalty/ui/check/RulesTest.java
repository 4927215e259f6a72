package travel.loyalty.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.ui.guard.RouteTable;
import travel.loyalty.ui.text.Texts;

/** Each rule is seen to fail once, on an offender planted here. */
class RulesTest {

  @Path("members")
  public static class Resource {
    @GET
    @Path("{number}")
    public String show() {
      return "";
    }
  }

  @Test
  void a_route_without_a_line_and_a_line_without_a_route_are_both_found() {
    RouteTable table =
        RouteTable.builder().open("GET", "/members").open("GET", "/assets/{name}").build();

    List<String> offences =
        RouteRules.offences(table, "", List.of(Resource.class), Set.of("/assets/{name}"));

    assertThat(offences)
        .containsExactly("not named: GET /members/{number}", "no page: GET /members");
  }

  @ParameterizedTest
  @CsvSource({
    "<p th:utext='${x}'></p>, unescaped text",
    "<p>[(${x})]</p>, unescaped text",
    "<p th:text='__${x}__'></p>, preprocessing",
    "<p style='color:red'></p>, inline style",
    "<p onclick='x()'></p>, inline handler",
    "<script>alert(1)</script>, inline script",
    "<svg ui:icon=\"no-such-icon\"></svg>, no icon 'no-such-icon'",
    "<form method=\"post\"><input></form>, a form without its token first",
    "<p>Hello</p>, bare words 'Hello'",
    "<p>您好</p>, bare words '您好'",
    "<img alt='A plane'>, bare words alt",
    "<p th:if='${x}' th:replace='~{a :: b}'></p>, a condition beside th:replace",
    "<p></p>, not inside the layout"
  })
  void each_offence_of_a_template_is_found(String html, String offence) {
    assertThat(TemplateRules.offences("member/show.html", html.replace('\'', '"')))
        .anyMatch(found -> found.startsWith(offence));
  }

  @Test
  void sample_text_under_a_message_is_no_offence() {
    String html =
        "<html th:replace=\"~{ui/layout :: page(#{a.b}, ~{::main})}\">"
            + "<main><h1 th:text=\"#{a.b}\">Sample</h1><a th:replace=\"~{x :: y}\">More</a></main></html>";

    assertThat(TemplateRules.offences("member/show.html", html)).isEmpty();
  }

  @Test
  void missing_left_over_and_broken_messages_are_found(@TempDir java.nio.file.Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(
        folder.resolve("messages/plant_en.properties"),
        "plant.show.title = Title\nplant.show.old = Old\nplant.state.OPEN = It's\n");
    Files.writeString(
        folder.resolve("messages/plant_zh_CN.properties"), "plant.show.title = 标题 {\n");
    Files.writeString(
        folder.resolve("show.html"),
        "<p th:text=\"#{plant.show.title}\"/><p th:text=\"#{plant.show.gone}\"/>"
            + "<p th:text=\"${#say.code('plant.state', x)}\"/>");

    Texts texts =
        Texts.load(
            List.of("plant_en.properties", "plant_zh_CN.properties"), new FolderLoader(folder));

    assertThat(new MessageRules(folder, folder).offences(texts))
        .contains(
            "plant.show.old is missing in zh_CN",
            "plant.show.gone is said but not written",
            "plant.show.old is written but never said",
            "plant.state.OPEN has a single apostrophe: It's",
            "plant.show.title is no message format: 标题 {")
        .doesNotContain("plant.state.OPEN is written but never said");
  }

  @Test
  void a_refusal_without_words_is_found(@TempDir java.nio.file.Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Plant.java"),
        "throw new Refused(\"plant.no-words\"); throw new Refused(\"not-found\");");
    Texts texts = Texts.load(List.of(), getClass().getClassLoader());

    assertThat(MessageRules.unexplained(folder, texts))
        .containsExactly("refused.plant.no-words is refused but not explained");
  }

  /** A class path with one folder in front. */
  private static final class FolderLoader extends ClassLoader {
    private final java.nio.file.Path folder;

    FolderLoader(java.nio.file.Path folder) {
      super(RulesTest.class.getClassLoader());
      this.folder = folder;
    }

    @Override
    public java.io.InputStream getResourceAsStream(String name) {
      try {
        java.nio.file.Path file = folder.resolve(name);
        return Files.exists(file) ? Files.newInputStream(file) : super.getResourceAsStream(name);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
