package travel.loyalty.ui;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionCookieConfig;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prepares a WAR: binds its portal and names its session cookie. Behind TLS the name begins with
 * {@code __Host-}, by which browsers refuse a cookie that a neighbour set.
 */
public abstract class PortalStart implements ServletContextListener {

  // The CSRF filter reads the token before JAX-RS does: Jersey would warn at each form of it.
  private static final Logger JERSEY_FORMS =
      Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

  // The same as in web.xml.
  private static final long FILE_BYTES_MAX = 104_857_600;
  private static final long REQUEST_BYTES_MAX = 106_954_752;
  private static final int BYTES_IN_MEMORY = 262_144;

  /** The portal of this WAR. */
  protected abstract Portal portal();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    JERSEY_FORMS.setLevel(Level.SEVERE);
    Portal.bind(portal(), event.getServletContext());
    nameSessionCookie(event.getServletContext(), portal());
    takeUploads(event.getServletContext());
  }

  // WildFly replaces the servlet of each JAX-RS application and drops its multipart-config, but
  // lets
  // every registration be changed; where a server does not, what web.xml says holds.
  private static void takeUploads(ServletContext context) {
    MultipartConfigElement limits =
        new MultipartConfigElement("", FILE_BYTES_MAX, REQUEST_BYTES_MAX, BYTES_IN_MEMORY);
    for (ServletRegistration servlet : context.getServletRegistrations().values()) {
      if (servlet.getName().endsWith("Application")
          && servlet instanceof ServletRegistration.Dynamic changeable) {
        changeable.setMultipartConfig(limits);
      }
    }
  }

  private static void nameSessionCookie(ServletContext context, Portal portal) {
    boolean isBehindTls =
        portal.publicUrl().filter(url -> url.getScheme().equals("https")).isPresent();
    String name = "loyalty-" + portal.kind().name().toLowerCase(Locale.ROOT);
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setName(isBehindTls ? "__Host-" + name : name);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isBehindTls);
    cookie.setAttribute("SameSite", "Lax");
  }
}
