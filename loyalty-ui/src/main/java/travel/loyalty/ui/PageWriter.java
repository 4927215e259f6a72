package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes a {@link Page} as HTML. Each WAR has its own subclass, since a provider class that two
 * WARs share is one instance on some servers.
 */
public abstract class PageWriter implements MessageBodyWriter<Page> {

  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType as) {
    return type == Page.class;
  }

  // Rendered as a whole before the first byte: a template that fails becomes a proper error page.
  @Override
  public void writeTo(
      Page page,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType as,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    String html = Templates.of(request.getServletContext()).render(page, request, response);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    out.write(html.getBytes(StandardCharsets.UTF_8));
  }
}
