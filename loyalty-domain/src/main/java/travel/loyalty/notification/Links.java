package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import travel.loyalty.configuration.Settings;

/** Puts messages into words with the addresses of this installation in them. */
@ApplicationScoped
class Links {

  private String portal;

  /** For the container's proxy. */
  protected Links() {}

  @Inject
  Links(Settings settings) {
    portal =
        settings
            .publicUrl()
            .orElse("http://" + settings.httpAddress() + ":" + settings.httpPort())
            .replaceAll("/$", "");
  }

  Rendered render(OutboxMessage message) {
    Map<String, Object> arguments = new HashMap<>(message.arguments());
    arguments.put("link", portal);
    return MessageTexts.render(message.kind(), message.channel(), message.locale(), arguments);
  }
}
