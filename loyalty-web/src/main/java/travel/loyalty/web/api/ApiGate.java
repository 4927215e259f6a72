package travel.loyalty.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.Map;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.shared.Refused;
import travel.loyalty.web.api.ApiRoute.Content;
import travel.loyalty.web.api.ApiRoute.Repeat;

/**
 * Stands before every resource: the scope of the key, the kind and size of the body, the key
 * against doing a thing twice. A call that the route table does not name is not allowed.
 */
@Provider
@ApplicationScoped
public class ApiGate implements ContainerRequestFilter {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final int KEY_LENGTH_MAX = 255;

  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext context) {
    String path = "/" + context.getUriInfo().getPath().replaceFirst("^/", "");
    ApiRoute route =
        ApiRoutes.find(context.getMethod(), path).orElseThrow(() -> new Refused("not-allowed"));
    requireScope(route);
    requireContentType(route, context.getMediaType());
    requireKey(route, context.getHeaderString(IDEMPOTENCY_KEY));
    if (route.content() == Content.JSON) {
      byte[] body = LimitedBody.read(context.getEntityStream());
      context.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  // The problem names the scope: whoever runs the client then knows what to ask for.
  private void requireScope(ApiRoute route) {
    Caller client = caller.get();
    route
        .scope()
        .filter(scope -> !client.hasScope(scope))
        .ifPresent(
            scope -> {
              throw new Refused("not-allowed", Map.of("scope", scope));
            });
  }

  // A body that does not say what it is may be JSON; its parser will tell.
  private static void requireContentType(ApiRoute route, MediaType type) {
    boolean fits =
        switch (route.content()) {
          case NONE -> true;
          case JSON -> type == null || isJson(type);
          case MULTIPART -> type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        };
    if (!fits) {
      throw new Refused("unsupported-media-type");
    }
  }

  private static boolean isJson(MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        && !type.isWildcardType()
        && (charset == null || charset.equalsIgnoreCase("utf-8"));
  }

  private static void requireKey(ApiRoute route, String key) {
    boolean missing = key == null || key.isBlank();
    if (missing && route.repeat() == Repeat.KEY_REQUIRED) {
      throw Refused.invalid("", "idempotency-key-required");
    }
    if (!missing && key.length() > KEY_LENGTH_MAX) {
      throw Refused.invalid("", "idempotency-key-too-long");
    }
  }
}
