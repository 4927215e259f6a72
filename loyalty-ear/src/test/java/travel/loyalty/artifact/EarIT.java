package travel.loyalty.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.Target;

class EarIT {

  private static final long SIZE_LIMIT = 30_000_000;
  private static final String SBOM = "META-INF/sbom/loyalty.json";

  /** Licences that bind nobody who deploys the EAR to more than naming its authors. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "The Apache License, Version 2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          // What the bill makes of the plain "BSD" of pinyin4j.
          "BSD-4-Clause",
          "EPL-2.0",
          "ISC",
          "MIT",
          "MIT-0",
          "Bouncy Castle Licence");

  @Test
  void the_ear_is_smaller_than_thirty_megabytes() throws IOException {
    assertThat(Files.size(Target.ear())).isLessThan(SIZE_LIMIT);
  }

  @Test
  void every_library_in_the_ear_is_in_its_bill_of_materials() throws IOException {
    try (ZipFile ear = new ZipFile(Target.ear().toFile())) {
      Set<String> listed = new TreeSet<>();
      for (JsonNode component : components(ear)) {
        String name = component.get("name").asText();
        listed.add("lib/" + name + "-" + component.get("version").asText() + ".jar");
      }
      List<String> libraries =
          ear.stream().map(Object::toString).filter(name -> name.startsWith("lib/")).toList();
      assertThat(libraries)
          .filteredOn(name -> name.endsWith(".jar"))
          .isNotEmpty()
          .isSubsetOf(listed);
    }
  }

  @Test
  void every_library_has_a_licence_that_is_allowed() throws IOException {
    try (ZipFile ear = new ZipFile(Target.ear().toFile())) {
      List<String> offenders = new ArrayList<>();
      for (JsonNode component : components(ear)) {
        List<String> licences = licences(component);
        boolean ours = "travel.loyalty".equals(component.path("group").asText());
        if (!ours && licences.stream().noneMatch(ALLOWED::contains)) {
          offenders.add(component.get("name").asText() + " " + licences);
        }
      }
      assertThat(offenders).isEmpty();
    }
  }

  // Of several, whoever passes it on may choose: one that is allowed suffices.
  private static List<String> licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      names.add(licence.path("id").asText(licence.path("name").asText()));
      names.add(choice.path("expression").asText());
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static JsonNode components(ZipFile ear) throws IOException {
    return new ObjectMapper().readTree(ear.getInputStream(ear.getEntry(SBOM))).get("components");
  }
}
