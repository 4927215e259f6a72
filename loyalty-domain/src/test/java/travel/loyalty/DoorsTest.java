package travel.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DoorsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LINES_MAX = 330; // a class of 300, its imports and its package

  @ParameterizedTest
  @EnumSource
  void the_house_keeps_its_walls(Doors wall) {
    EvaluationResult result = wall.rule().evaluate(Classes.HOUSE);
    assertThat(result.getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest(name = "{0} sees {1}")
  @CsvSource({
    "NAMES_SAY_SOMETHING, broken.points.PointsHelper",
    "TIME_COMES_FROM_THE_CLOCKS, broken.points.AsksTheSystemClock",
    "FIELDS_ARE_EXACT, broken.points.Rough",
    "RESULTS_ARE_EXACT, broken.points.PointsHelper",
    "ENTITIES_HAVE_VERBS, broken.points.Account",
    "ROWS_ARE_PRIVATE, broken.points.LotStore",
    "NO_PAGE_IN_THE_DOMAIN, broken.points.ShowsPages",
  })
  void each_wall_sees_its_planted_offender(Doors wall, String offender) {
    EvaluationResult result = wall.rule().evaluate(Classes.BROKEN);
    assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(offender));
  }

  @Test
  void tests_are_named_as_sentences_and_one_that_is_not_is_seen() {
    EvaluationResult house = Doors.TESTS_ARE_SENTENCES.evaluate(Classes.TESTS);
    EvaluationResult broken = Doors.TESTS_ARE_SENTENCES.evaluate(Classes.BROKEN);
    assertThat(house.getFailureReport().getDetails()).isEmpty();
    assertThat(broken.getFailureReport().getDetails())
        .anyMatch(line -> line.contains("testAdjust2"));
  }

  @Test
  void every_package_says_what_it_is_and_what_always_holds() throws IOException {
    for (Path folder : foldersWithClasses()) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as(info.toString()).contains("/**", "Invariant:");
    }
  }

  private static List<Path> foldersWithClasses() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList();
    }
  }

  @Test
  void no_class_is_longer_than_three_hundred_lines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(LINES_MAX);
      }
    }
  }
}
