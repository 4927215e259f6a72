package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import travel.loyalty.configuration.Settings;

/** Sends texts by the service that is configured, else only notes them. */
@ApplicationScoped
class ChosenSmsGateway {

  @Produces
  @Singleton
  SmsGateway gateway(Settings settings) {
    return settings
        .smsUrl()
        .<SmsGateway>map(url -> new SmsRelay(URI.create(url), settings.smsToken()))
        .orElseGet(SmsLog::new);
  }
}
