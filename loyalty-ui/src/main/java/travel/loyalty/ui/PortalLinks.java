package travel.loyalty.ui;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Makes {@code @{/home}} a path in this portal, wherever it is deployed. */
final class PortalLinks extends StandardLinkBuilder {

  @Override
  protected String computeContextPath(
      IExpressionContext context, String base, Map<String, Object> parameters) {
    return ((Shell) context.getVariable("shell")).contextPath();
  }
}
