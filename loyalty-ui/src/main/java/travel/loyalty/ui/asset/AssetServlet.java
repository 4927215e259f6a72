package travel.loyalty.ui.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves the shell's files from {@code /assets/<fingerprint>/<name>}. An old fingerprint is
 * answered with the present file, but not kept: a page that was open during an update still looks
 * right.
 */
public final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FOREVER = "public, max-age=31536000, immutable";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    String name = path.substring(path.lastIndexOf('/') + 1);
    Optional<Assets.Asset> found = Assets.asset(name);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Assets.Asset asset = found.get();
    boolean isCurrent = path.equals("/" + asset.fingerprint() + "/" + name);
    response.setHeader("Cache-Control", isCurrent ? FOREVER : "no-cache");
    response.setContentType(asset.type());
    response.setContentLength(asset.content().length);
    response.getOutputStream().write(asset.content());
  }
}
