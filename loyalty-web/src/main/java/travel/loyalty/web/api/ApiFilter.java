package travel.loyalty.web.api;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Population;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.form.Multipart;

/**
 * The API's outer door: nobody without a key, and no more at a time than are served well. Who does
 * not get a turn within a second is told so; more work at once would only make all of it slower.
 */
public class ApiFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final long PATIENCE_MILLIS = 900;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Instance<Problems> problems;
  @Inject private transient Settings settings;
  private transient Semaphore calls;
  private transient Semaphore uploads;

  @Override
  public void init() {
    ApiTurns turns = ApiTurns.of(settings.dbPool(), Runtime.getRuntime().availableProcessors());
    calls = new Semaphore(turns.calls(), true);
    uploads = new Semaphore(turns.uploads(), true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (!isClient()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"loyalty\"");
      write("not-authenticated", response);
    } else {
      inTurn(
          Multipart.isIn(request) ? uploads : calls,
          () -> next.doFilter(request, response),
          response);
    }
  }

  // By population: whoever came in by a session of a portal has shown no key.
  private boolean isClient() {
    return caller.find().filter(found -> found.population() == Population.CLIENT).isPresent();
  }

  /** The rest of the way of a request. */
  @FunctionalInterface
  private interface Rest {
    void go() throws IOException, ServletException;
  }

  private void inTurn(Semaphore turns, Rest rest, HttpServletResponse response)
      throws IOException, ServletException {
    if (!getsTurn(turns)) {
      write("unavailable", response);
      return;
    }
    try {
      rest.go();
    } finally {
      turns.release();
    }
  }

  private static boolean getsTurn(Semaphore turns) {
    try {
      return turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void write(String code, HttpServletResponse response) throws IOException {
    ApiAnswer answer = problems.get().answer(new Refused(code));
    response.setStatus(answer.status());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.setHeader(header.getKey(), header.getValue());
    }
    response.getOutputStream().write(answer.body());
  }
}
