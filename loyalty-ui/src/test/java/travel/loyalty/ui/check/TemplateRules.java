package travel.loyalty.ui.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.SimpleMarkupParser;

/** What no template may hold, and what it must. */
public final class TemplateRules {

  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "unescaped text", Pattern.compile("th:utext|\\[\\("),
          "preprocessing", Pattern.compile("__[$#*@]\\{|\\}__"),
          "inline style", Pattern.compile("\\sstyle=|th:style|<style"),
          "inline handler", Pattern.compile("\\s(th:)?on[a-z]+="),
          "inline script", Pattern.compile("<script(?![^>]*\\ssrc=|[^>]*\\sth:src=)"));
  private static final Pattern ICON =
      Pattern.compile("ui:icon=\"([a-z0-9-]+)\"|\\bicon='([a-z0-9-]+)'");
  private static final Pattern TAG = Pattern.compile("<[a-z][a-z:]*(?:[^<>\"]|\"[^\"]*\")*>");
  private static final Pattern REPLACED = Pattern.compile("\\sth:(replace|insert)=");
  private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each|with)=");
  private static final Pattern POST =
      Pattern.compile("<form(?=[^<]*method=\"post\")(?:[^>\"]|\"[^\"]*\")*>");

  private TemplateRules() {}

  /** What is wrong with the templates below a folder. */
  public static List<String> offences(Path folder) {
    List<String> offences = new ArrayList<>();
    for (Path file : Sources.below(folder, ".html")) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      offences(name, Sources.text(file)).forEach(o -> offences.add(name + ": " + o));
    }
    return offences;
  }

  static List<String> offences(String name, String html) {
    List<String> offences = new ArrayList<>();
    FORBIDDEN.forEach((what, pattern) -> add(offences, what, pattern.matcher(html)));
    icons(html, offences);
    unprotected(html, offences);
    if (!name.startsWith("ui/") && !html.contains("th:replace=\"~{ui/layout :: page(")) {
      offences.add("not inside the layout");
    }
    unheard(html, offences);
    offences.addAll(bareWords(html));
    return offences;
  }

  private static void add(List<String> offences, String what, Matcher found) {
    if (found.find()) {
      offences.add(what + " '" + found.group().strip() + "'");
    }
  }

  private static void icons(String html, List<String> offences) {
    Matcher icon = ICON.matcher(html);
    while (icon.find()) {
      String name = icon.group(1) == null ? icon.group(2) : icon.group(1);
      String file = "META-INF/loyalty-icons/" + name + ".svg";
      if (TemplateRules.class.getClassLoader().getResource(file) == null) {
        offences.add("no icon '" + name + "': name it in loyalty-ui/pom.xml");
      }
    }
  }

  private static void unprotected(String html, List<String> offences) {
    Matcher post = POST.matcher(html);
    while (post.find()) {
      String after = html.substring(post.end(), Math.min(html.length(), post.end() + 120));
      if (!after.strip().startsWith("<input th:replace=\"~{ui/form :: token}\">")) {
        offences.add("a form without its token first");
      }
    }
  }

  // Thymeleaf puts the fragment in first: a condition on the same tag would never be asked.
  private static void unheard(String html, List<String> offences) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (REPLACED.matcher(tag.group()).find() && CONDITION.matcher(tag.group()).find()) {
        offences.add("a condition beside th:replace '" + tag.group() + "'");
      }
    }
  }

  private static List<String> bareWords(String html) {
    BareWords words = new BareWords();
    try {
      new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, words);
    } catch (ParseException e) {
      return List.of("not readable: " + e.getMessage());
    }
    return words.found();
  }
}
