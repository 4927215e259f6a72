package travel.loyalty.notification;

/**
 * Sends text messages. An agency's provider is added as another CDI bean with a higher priority
 * (docs/configuration.md).
 */
public interface SmsGateway {

  /**
   * Sends one text.
   *
   * @param mobile with country code, {@code +8613800130000}
   * @throws SendingFailed if it may be tried again later
   */
  void send(String mobile, String text);
}
