package travel.loyalty.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
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

  /** The portal of this WAR. */
  protected abstract Portal portal();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    JERSEY_FORMS.setLevel(Level.SEVERE);
    Portal.bind(portal(), event.getServletContext());
    nameSessionCookie(event.getServletContext(), portal());
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
