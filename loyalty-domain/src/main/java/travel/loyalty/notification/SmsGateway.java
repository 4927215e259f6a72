package travel.loyalty.notification;

/**
 * Sends text messages. An agency's provider is reached by a small service of its IT
 * (docs/configuration.md, Text messages): no provider's library is in here.
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
