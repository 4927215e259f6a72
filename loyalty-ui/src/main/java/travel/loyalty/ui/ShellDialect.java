package travel.loyalty.ui;

import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import travel.loyalty.ui.asset.IconProcessor;
import travel.loyalty.ui.text.Formats;
import travel.loyalty.ui.text.Texts;

/**
 * What templates of both portals may say beyond Thymeleaf: {@code #write} for values, {@code #say}
 * for messages with named places, {@code ui:icon} for an icon.
 */
final class ShellDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

  static final String FORMATS = "formats of the request";

  private static final Set<String> NAMES = Set.of("write", "say");

  private final Texts texts;

  ShellDialect(Texts texts) {
    super("Loyalty shell", "ui", StandardDialect.PROCESSOR_PRECEDENCE);
    this.texts = texts;
  }

  /** Says a message whose places have names, as refusals do. */
  public record Say(Texts texts, java.util.Locale language) {

    public String of(String key, Map<String, ?> arguments) {
      return texts.of(key, language, arguments);
    }

    /** A message whose key is put together from a prefix and a code. */
    public String code(String prefix, Object code) {
      return texts.of(prefix + "." + code, language);
    }
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new IconProcessor(prefix));
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return NAMES;
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        return name.equals("write")
            ? (Formats) context.getVariable(FORMATS)
            : new Say(texts, context.getLocale());
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
