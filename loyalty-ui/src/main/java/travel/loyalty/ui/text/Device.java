package travel.loyalty.ui.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says it is, as far as people know the names. Browsers name their forebears too, so
 * the first that fits is the one.
 *
 * @param browser code of {@code words.browser}; empty if none is known
 * @param system code of {@code words.system}; empty if none is known
 */
public record Device(String browser, String system) {

  private static final Map<String, String> BROWSERS =
      names(
          "MicroMessenger", "WeChat",
          "AlipayClient", "Alipay",
          "MQQBrowser", "QQ",
          "UCBrowser", "UC",
          "HuaweiBrowser", "Huawei",
          "MiuiBrowser", "Xiaomi",
          "SamsungBrowser", "Samsung",
          "Edg", "Edge",
          "OPR/", "Opera",
          "Firefox", "Firefox",
          "FxiOS", "Firefox",
          "CriOS", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      names(
          "OpenHarmony", "HarmonyOS",
          "HarmonyOS", "HarmonyOS",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "Windows", "Windows",
          "Macintosh", "Mac",
          "CrOS", "ChromeOS",
          "Linux", "Linux");

  private static Map<String, String> names(String... signsAndNames) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < signsAndNames.length; i += 2) {
      names.put(signsAndNames[i], signsAndNames[i + 1]);
    }
    return names;
  }

  /** The device behind a {@code User-Agent}. */
  public static Device of(String agent) {
    return new Device(named(agent, BROWSERS), named(agent, SYSTEMS));
  }

  private static String named(String agent, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
