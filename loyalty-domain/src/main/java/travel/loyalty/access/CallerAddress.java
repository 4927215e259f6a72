package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import travel.loyalty.configuration.Settings;

/**
 * Where a request came from, also behind the operator's own proxies; nobody else asks the request.
 */
@ApplicationScoped
public class CallerAddress {

  private Settings settings;

  /** For the container's proxy. */
  protected CallerAddress() {}

  @Inject
  public CallerAddress(Settings settings) {
    this.settings = settings;
  }

  public String of(HttpServletRequest request) {
    return settings
        .trustedProxies()
        .caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }
}
