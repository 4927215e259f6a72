package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.ui.asset.Assets;
import travel.loyalty.ui.form.Csrf;
import travel.loyalty.ui.form.Once;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Languages;

/** What the layout shows around a page; templates know it as {@code shell}. */
public final class Shell {

  private final HttpServletRequest request;
  private final Portal portal;
  private final Locale language;
  private final Optional<Visitor> visitor;
  private final Optional<Flash> flash;

  Shell(HttpServletRequest request) {
    this.request = request;
    this.portal = Portal.of(request.getServletContext());
    this.language = Languages.of(request);
    this.visitor = portal.visitor(request);
    this.flash = Flash.take(request);
  }

  public Locale language() {
    return language;
  }

  public String contextPath() {
    return request.getContextPath();
  }

  /** The path of this page in its portal; of the page that failed, where this is an error page. */
  public String path() {
    Object failed = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
    String uri = failed == null ? request.getRequestURI() : failed.toString();
    return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
  }

  /** The address of this page in another language. */
  public String linkIn(Locale other) {
    String query = request.getQueryString();
    boolean isRead = query != null && request.getMethod().equals("GET");
    return request.getContextPath()
        + path()
        + "?"
        + (isRead ? query + "&" : "")
        + Languages.PARAMETER
        + "="
        + other.toLanguageTag();
  }

  /** The languages that this page can be switched to. */
  public List<Locale> otherLanguages() {
    return Languages.texts(request.getServletContext()).languages().stream()
        .filter(l -> !l.equals(language))
        .toList();
  }

  public boolean isSandbox() {
    return portal.isSandbox();
  }

  public boolean isStaff() {
    return portal.kind() == Portal.Kind.STAFF;
  }

  public boolean isSignedIn() {
    return visitor.isPresent();
  }

  /** How the signed-in person is addressed; empty for a stranger. */
  public String visitorName() {
    return visitor.map(Visitor::name).orElse("");
  }

  public String initial() {
    String name = visitorName();
    return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)).toUpperCase(language);
  }

  public String signInPath() {
    return portal.signInPath();
  }

  public List<NavigationGroup> navigation() {
    return portal.navigation(request);
  }

  public Optional<Flash> flash() {
    return flash;
  }

  public String asset(String name) {
    return request.getContextPath() + "/assets" + Assets.path(name);
  }

  /** The token for the hidden field of a form; begins a session if there is none. */
  public String csrf() {
    return Csrf.token(request);
  }

  public String once() {
    return Once.fresh();
  }

  public boolean isInGroup(String group) {
    return request.isUserInRole(group);
  }

  /** Whether this person may open a page of the portal. */
  public boolean isOpenTo(String path) {
    return portal.routes().isOpenTo(request, path);
  }

  Formats formats() {
    return Formats.of(request);
  }

  static Shell of(HttpServletRequest request, HttpServletResponse response) {
    Shell shell = new Shell(request);
    response.setHeader("Content-Language", shell.language.toLanguageTag());
    return shell;
  }
}
