package travel.loyalty.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.Target;

/** Takes a picture of every page in every look, for eyes: target/shots/index.html. */
class ContactSheet extends BrowserTest {

  private final Path folder = Target.folder().getParent().resolveSibling("target").resolve("shots");
  private final StringBuilder sheet = new StringBuilder();

  @Test
  void shows_every_page_in_every_look() throws IOException {
    Leftovers.remove(folder);
    Files.createDirectories(folder);
    List<Look> looks =
        Stream.of(Look.PHONE, Look.DESK).flatMap(width -> Look.all(width).stream()).toList();
    List<Path> pictures = new ArrayList<>();
    for (Pages.Audience audience : Pages.Audience.values()) {
      for (Look look : looks) {
        pictures.addAll(shoot(audience, look));
      }
    }
    Files.writeString(folder.resolve("index.html"), page());
    assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
  }

  private List<Path> shoot(Pages.Audience audience, Look look) {
    List<Path> pictures = new ArrayList<>();
    sheet.append("<h2>").append(audience).append(' ').append(look).append("</h2>\n");
    try (BrowserContext context = visitor(audience, look)) {
      Page page = context.newPage();
      for (String path : new Pages(town).of(audience, context)) {
        page.navigate(town.at(path));
        String name = look + path.replaceAll("[^A-Za-z0-9]+", "-") + ".png";
        Path picture = folder.resolve(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        pictures.add(picture);
        add(name, path);
      }
    }
    return pictures;
  }

  private void add(String picture, String path) {
    sheet.append("<figure><a href='%s'><img src='%s' alt=''></a>".formatted(picture, picture));
    sheet.append("<figcaption>").append(path).append("</figcaption></figure>\n");
  }

  private String page() {
    return """
    <!doctype html><meta charset="utf-8"><title>Every page in every look</title>
    <style>
      body { font: 14px sans-serif } figure { display: inline-block; margin: 8px; vertical-align: top }
      img { width: 240px; max-height: 480px; object-fit: cover; object-position: top }
    </style>
    %s
    """
        .formatted(sheet);
  }
}
