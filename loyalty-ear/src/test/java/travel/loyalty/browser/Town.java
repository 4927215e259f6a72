package travel.loyalty.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.ServerAddress;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/**
 * A server with some life in it for the browser: Ana has trips behind and before her. One for all
 * browser tests, which change nothing that another looks at.
 */
public final class Town {

  /** When the town wakes up. */
  public static final String MORNING = "2026-03-01T10:00:00+08:00";

  /** Her own in every run. */
  public static final String ANA_EMAIL =
      "ana" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.com";

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final ServerAddress server;
  private final ApiCaller api;
  private final String ana;
  private boolean claimed;
  private boolean worked;
  private boolean offered;
  private String friend;
  private String joinedTwice;

  /** The town on a server that stands there already, its clock at {@link #MORNING}. */
  public Town(ServerAddress server) throws IOException {
    this.server = server;
    api = new ApiCaller(server);
    ana = api.enrol("林安娜", ANA_EMAIL);
    subscribe();
    book(ana, "T1-" + ana, "6800.00", "2026-01-05T09:00:00+08:00", "2026-01-20");
    book(ana, "T2-" + ana, "3680.00", "2026-02-25T09:00:00+08:00", "2026-03-20");
    proposeForApproval(ana);
    useBenefit(ana);
    bringFriends();
    give(ana, friend);
    api.put("/programme", api.get("/programme").expected().toString()).expected();
    api.simulate("null", "2026-01-01", "2026-12-31");
    joinTwice();
    api.importMembers("新会员.csv", "编号,姓名,类别\r\nN1,韩梅梅,INDIVIDUAL\r\n");
    api.tryImport("会员.csv", "编号,姓名,类别\r\nM1,王小明,INDIVIDUAL\r\nM2,李雷,NOBODY\r\n").expected();
  }

  // A system that wants to hear of points and is not there: its deliveries wait. A town on a server
  // that has one already finds it taken.
  private void subscribe() throws IOException {
    String json = "{\"url\": \"http://127.0.0.1:9/hooks\", \"types\": [\"points.earned\"]}";
    api.post("/webhooks", json);
  }

  // More than an API client may give alone: a second person decides.
  private void proposeForApproval(String member) throws IOException {
    String json =
        """
        {"points": "900.00", "reason": "地接社临时更换导游", "reference": "CS-%s"}
        """;
    api.post("/members/" + member + "/adjustments", json.formatted(member)).expected();
  }

  // Everybody may go through first twice a year; Ana did once, so that staff may record another.
  private void useBenefit(String member) throws IOException {
    String programme = api.get("/programme").expected().toString();
    if (!programme.contains("FAST_TRACK")) {
      String benefits =
          """
          "tiers":{"benefits":[{"code":"FAST_TRACK","kind":"PRIORITY","per":"YEAR",
            "names":{"zh-CN":"优先登机","en":"Priority boarding"},
            "levels":[{"code":"ORDINARY","times":2}]}],
          """;
      String better =
          programme
              .replaceFirst("\"validFrom\":\"[^\"]*\"", "\"validFrom\":\"2026-03-01\"")
              .replace("\"tiers\":{", benefits);
      api.put("/programme?publish=true", better).expected();
    }
    String use = "{\"benefit\": \"FAST_TRACK\", \"reference\": \"%s\", \"note\": \"T3\"}";
    api.post("/members/" + member + "/benefit-uses", use.formatted(member)).expected();
  }

  // On its way for half an hour, in which it can be taken back.
  private void give(String member, String to) throws IOException {
    String json = "{\"to\": \"%s\", \"points\": \"5.00\", \"message\": \"祝旅途愉快\"}";
    api.post("/members/" + member + "/transfers", json.formatted(to)).expected();
  }

  // Ana has a friend; one of somebody else's waits for staff, since both share a number.
  private void bringFriends() throws IOException {
    String mobile = "139%08d".formatted(System.nanoTime() % 100_000_000);
    friend = joins("王小花", codeOf(ana), "");
    joins("李小明", codeOf(joins("李老师", "", mobile)), mobile);
  }

  // One person with two numbers, whom staff make one.
  private void joinTwice() throws IOException {
    String mobile = "137%08d".formatted(System.nanoTime() % 100_000_000);
    joins("赵敏", "", mobile);
    joinedTwice = joins("赵敏", "", mobile);
  }

  private String codeOf(String member) throws IOException {
    return api.get("/members/" + member).expected().get("referralCode").asText();
  }

  private String joins(String name, String code, String mobile) throws IOException {
    String json =
        """
        {"name": "%s", "class": "INDIVIDUAL", "referralCode": "%s", "mobile": "%s"}
        """;
    return api.post("/members", json.formatted(name, code, mobile))
        .expected()
        .get("memberNumber")
        .asText()
        .replace(" ", "");
  }

  /** The one of this run, which the first test wakes up; if that fails, it is not tried again. */
  static Town running() {
    return Only.TOWN;
  }

  private static final class Only {
    private static final Town TOWN = awake();

    // -Dloyalty.port: a server that runs already, with the keys of the tests, to try again quickly.
    private static Town awake() {
      int port = Integer.getInteger("loyalty.port", 0);
      Leftovers.remove(Target.folder().resolve("browser-data"));
      LoyaltyServer server = new LoyaltyServer("browser", TestDatabase.chosen());
      try {
        return new Town(
            port > 0
                ? new ServerAddress(port)
                : server.with("LOYALTY_CLOCK", MORNING).start().address());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A booking of a domestic group tour as a system of the agency sends it. */
  void book(String member, String reference, String amount, String paidAt, String tripEndsOn)
      throws IOException {
    String json =
        """
        {"revision": 1, "memberNumber": "%s", "status": "PAID",
         "bookedAt": "%s", "paidAt": "%s", "tripEndsOn": "%s", "channel": "STORE",
         "lines": [{"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC", "product": "YN-6D",
                    "amount": {"amount": "%s", "currency": "CNY"}}]}
        """;
    api.put(
            "/bookings/till/" + reference,
            json.formatted(member, paidAt, paidAt, tripEndsOn, amount))
        .expected();
  }

  public ApiCaller api() {
    return api;
  }

  public String anaNumber() {
    return ana;
  }

  public String at(String path) {
    return server.at(path).toString();
  }

  /** The cookies of Ana, signed in by a code. */
  public String anaSignedIn(Browser browser) {
    offerOnce(browser);
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(at("/sign-in/code"));
      page.locator("input[name=login]").fill(ANA_EMAIL);
      page.locator("main form button[type=submit]").first().click();
      String code = codeFor(context, ANA_EMAIL);
      page.locator("input[name=code]").fill(code);
      page.locator("main form button[type=submit]").first().click();
      page.waitForURL(url -> !url.contains("/sign-in"));
      claimOnce(page);
      return context.storageState();
    }
  }

  private synchronized void claimOnce(Page page) {
    if (claimed) {
      return;
    }
    page.navigate(at("/claims/new"));
    page.locator("input[name=reference]").fill("T-3");
    page.locator("input[name=tripEndedOn]").fill("2026-02-10");
    page.locator("textarea[name=note]").fill("云南六日游,门市预订");
    page.locator("input[name=proof1]").setInputFiles(proof());
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.endsWith("/claims/new"));
    page.navigate(at("/household/new"));
    page.locator("input[name=number]").fill(friend);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.endsWith("/household/new"));
    redeem(page);
    claimed = true;
  }

  private void redeem(Page page) {
    page.navigate(at("/rewards/UMBRELLA/redeem"));
    page.locator("textarea[name=note]").fill("门市自提");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> url.endsWith("/done"));
  }

  // What there is to have for points: one that Ana can afford, one that nobody can, one written in
  // one language, one sold out.
  private synchronized void offerOnce(Browser browser) {
    if (offered) {
      return;
    }
    try (BrowserContext context = browser.newContext()) {
      Page page = staffSignedIn(context, "admin");
      offer(page, "UMBRELLA", "8", "", "折叠伞", "Folding umbrella");
      offer(page, "CRUISE", "50000", "2", "江上游轮", "River cruise");
      offer(page, "TEA", "12", "", "明前龙井", "");
      offer(page, "GUIDE", "20", "0", "半日讲解", "Guide for half a day");
    }
    offered = true;
  }

  // Unless an earlier run on the same server left it.
  private void offer(Page page, String code, String price, String stock, String zh, String en) {
    if (page.navigate(at("/admin/rewards/" + code)).ok()) {
      return;
    }
    page.navigate(at("/admin/rewards/new"));
    page.locator("input[name=code]").fill(code);
    page.locator("input[name=price]").fill(price);
    page.locator("input[name=stock]").fill(stock);
    page.locator("input[name='name.zh-CN']").fill(zh);
    page.locator("input[name='name.en']").fill(en);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> url.endsWith("/rewards/" + code));
    page.locator("main button[value=PUBLISHED]").click();
    page.locator("main button[value=DRAFT]").waitFor();
  }

  // The smallest picture there is.
  private static FilePayload proof() {
    String png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
            + "rkJggg==";
    return new FilePayload("voucher.png", "image/png", Base64.getDecoder().decode(png));
  }

  /** The cookies of the first administrator. */
  public String adminSignedIn(Browser browser) {
    try (BrowserContext context = browser.newContext()) {
      workOnce(staffSignedIn(context, "admin"), browser);
      return context.storageState();
    }
  }

  /** A page of one of the sandbox's staff, who signed in with a password. */
  Page staffSignedIn(BrowserContext context, String login) {
    Page page = context.newPage();
    page.navigate(at("/admin/sign-in"));
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(LoyaltyServer.ADMIN_PASSWORD);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  private synchronized void workOnce(Page page, Browser browser) {
    if (!worked) {
      if (!claimed) {
        anaSignedIn(browser);
      }
      merge(page);
      writeVersion(page);
      worked = true;
    }
  }

  private void merge(Page page) {
    page.navigate(at("/admin/members/" + joinedTwice));
    page.locator("main a[href*='/merge?']").first().click();
    page.locator("textarea[name=reason]").fill("在两家门店各办了一次入会");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> url.endsWith("/merge/check"));
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> url.contains("/merges/"));
  }

  // A version in the making, in which the levels have a benefit.
  private void writeVersion(Page page) {
    page.navigate(at("/admin/worksheets"));
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> !url.endsWith("/worksheets"));
    page.navigate(page.url() + "/benefits/new");
    page.locator("input[name=code]").fill("LOUNGE");
    page.locator("select[name=kind]").selectOption("SERVICE");
    page.locator("input[name='names/zh-CN']").fill("贵宾休息室");
    page.locator("input[name='names/en']").fill("Lounge");
    page.locator("select[name='levels/0/code']").selectOption("GOLD");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(url -> url.endsWith("/benefits"));
  }

  /** The newest code that the mailbox of the sandbox shows for that address. */
  String codeFor(BrowserContext context, String address) {
    try (Page mailbox = context.newPage()) {
      mailbox.navigate(at("/sandbox/mailbox"));
      for (int tries = 0; tries < 40; tries++) {
        Matcher code = CODE.matcher(newestFor(mailbox, address));
        if (code.find()) {
          return code.group();
        }
        mailbox.waitForTimeout(500);
        mailbox.reload();
      }
      throw new IllegalStateException("No code arrived for " + address);
    }
  }

  private static String newestFor(Page mailbox, String address) {
    return mailbox.locator("article").allInnerTexts().stream()
        .filter(text -> text.contains(address))
        .findFirst()
        .orElse("");
  }
}
