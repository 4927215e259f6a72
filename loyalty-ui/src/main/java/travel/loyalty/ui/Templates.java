package travel.loyalty.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Languages;
import travel.loyalty.ui.text.Texts;

/** The template engine of one WAR: its own templates and the shell's, from the class path. */
public final class Templates {

  private static final String ATTRIBUTE = Templates.class.getName();

  private final TemplateEngine engine = new TemplateEngine();
  private final Texts texts;

  /** An engine over the templates of a class path. */
  public Templates(ClassLoader classPath, Texts texts) {
    this.texts = texts;
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(classPath);
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new TextResolver(texts));
    engine.setLinkBuilder(new PortalLinks());
    engine.addDialect(new ShellDialect(texts));
  }

  /** The engine of a WAR, made at its first page. */
  public static Templates of(ServletContext context) {
    synchronized (Templates.class) {
      Templates templates = (Templates) context.getAttribute(ATTRIBUTE);
      if (templates == null) {
        templates = new Templates(context.getClassLoader(), Languages.texts(context));
        context.setAttribute(ATTRIBUTE, templates);
      }
      return templates;
    }
  }

  String render(Page page, HttpServletRequest request, HttpServletResponse response) {
    Shell shell = Shell.of(request, response);
    Map<String, Object> model = new HashMap<>(page.model());
    model.put("shell", shell);
    return render(page.template(), shell.language(), shell.formats(), model);
  }

  /** Renders a template with a model that already holds what the layout asks for. */
  public String render(
      String template, Locale language, Formats formats, Map<String, Object> model) {
    Context context = new Context(language, model);
    context.setVariable(ShellDialect.FORMATS, formats);
    String html = engine.process(template, context);
    return isInvalid(model.get("form")) ? engine.process(template, context) : html;
  }

  // The summary of problems stands above the fields: it knows their labels once they are written.
  private static boolean isInvalid(Object form) {
    return form instanceof Form filledIn && !filledIn.isValid();
  }

  public Texts texts() {
    return texts;
  }
}
