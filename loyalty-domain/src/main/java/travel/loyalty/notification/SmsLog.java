package travel.loyalty.notification;

import java.util.logging.Logger;
import travel.loyalty.member.Masking;

/**
 * Stands in where no provider is connected: notes that a text would have gone, not what it said.
 */
final class SmsLog implements SmsGateway {

  private static final Logger LOG = Logger.getLogger(SmsLog.class.getName());

  @Override
  public void send(String mobile, String text) {
    LOG.info(() -> "sms logged to=" + Masking.mobile(mobile) + " length=" + text.length());
  }
}
