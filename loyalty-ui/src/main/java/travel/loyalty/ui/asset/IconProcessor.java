package travel.loyalty.ui.asset;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Draws an icon: {@code <svg ui:icon="plane"></svg>}. It is decoration: the text beside it tells.
 */
public final class IconProcessor extends AbstractStandardExpressionAttributeTagProcessor {

  public IconProcessor(String prefix) {
    super(TemplateMode.HTML, prefix, "icon", 1300, true);
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName attribute,
      String value,
      Object name,
      IElementTagStructureHandler structure) {
    IModel shapes =
        context
            .getModelFactory()
            .parse(context.getTemplateData(), Icons.shapes(String.valueOf(name)));
    structure.setAttribute("viewBox", "0 0 24 24");
    structure.setAttribute("aria-hidden", "true");
    if (!tag.hasAttribute("class")) {
      structure.setAttribute("class", "icon");
    }
    structure.setBody(shapes, false);
  }
}
