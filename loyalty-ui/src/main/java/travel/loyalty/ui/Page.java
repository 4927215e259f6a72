package travel.loyalty.ui;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import travel.loyalty.ui.form.Form;

/**
 * What a controller answers with: a template and the values it shows. A page is rendered by the
 * {@link PageWriter} of its WAR, in the visitor's language and inside the shell.
 */
public final class Page {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final String template;
  private final Map<String, Object> model = new HashMap<>();

  private Page(String template) {
    this.template = template;
  }

  /**
   * Names the template.
   *
   * @param template path below {@code templates/} without {@code .html}: {@code member/show}
   */
  public static Page of(String template) {
    return new Page(template);
  }

  /** Adds a value that the template may show by this name. */
  public Page with(String name, Object value) {
    model.put(name, value);
    return this;
  }

  /** Answers with a status other than 200. */
  public Response withStatus(int status) {
    return Response.status(status).type(HTML).entity(this).build();
  }

  /** Answers 200: for a method that sometimes redirects instead. */
  public Response ok() {
    return withStatus(Response.Status.OK.getStatusCode());
  }

  /** Answers 422: the same form again, with what was typed and what is wrong with it. */
  public Response invalid() {
    return withStatus(422);
  }

  /** Answers with the form again: 409 if somebody else saved in between, else 422. */
  public Response refused(Form form) {
    return form.isOutdated() ? withStatus(Response.Status.CONFLICT.getStatusCode()) : invalid();
  }

  public String template() {
    return template;
  }

  public Map<String, Object> model() {
    return Collections.unmodifiableMap(model);
  }
}
