package travel.loyalty.ui;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import travel.loyalty.ui.text.Texts;

/** Gives templates the words of the WAR. */
final class TextResolver extends AbstractMessageResolver {

  private final Texts texts;

  TextResolver(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String resolveMessage(
      ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return texts.of(key, context.getLocale(), given);
  }

  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
    return "??" + key + "??";
  }
}
