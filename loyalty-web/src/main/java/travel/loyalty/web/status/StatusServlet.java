package travel.loyalty.web.status;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import travel.loyalty.shared.Readiness;

/** {@code /status/live}: the process runs; {@code /status/ready}: it can serve. */
@WebServlet(
    name = "status",
    urlPatterns = {"/status/live", "/status/ready"})
public class StatusServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String RETRY_AFTER_SECONDS = "5";

  @Inject private transient Readiness readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up = request.getServletPath().endsWith("live") || readiness.isReady();
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    if (!up) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
  }
}
