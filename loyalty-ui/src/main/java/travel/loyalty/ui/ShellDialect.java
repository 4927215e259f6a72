package travel.loyalty.ui;

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
        Formats formats = (Formats) context.getVariable(FORMATS);
        return name.equals("write") ? formats : new Say(texts, context.getLocale(), formats);
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
