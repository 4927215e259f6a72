package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import travel.loyalty.configuration.Settings;

/**
 * Sends e-mail by SMTP to the server of {@code LOYALTY_SMTP_URL}: {@code smtp://user:password@host}
 * goes over to TLS if the server can, {@code smtps://} begins with it.
 */
@ApplicationScoped
class Mailer {

  private static final String TIMEOUT_MILLIS = "10000";

  private Optional<URI> server;
  private String from;

  /** For the container's proxy. */
  protected Mailer() {}

  @Inject
  Mailer(Settings settings) {
    this(settings.smtpUrl().map(URI::create), settings.mailFrom());
  }

  Mailer(Optional<URI> server, String from) {
    this.server = server;
    this.from = from;
  }

  boolean isConnected() {
    return server.isPresent();
  }

  /**
   * Hands one message to the server.
   *
   * @throws SendingFailed if there is no server, or it did not take it
   */
  void send(String to, Rendered text) {
    URI smtp = server.orElseThrow(() -> new SendingFailed("LOYALTY_SMTP_URL is not set", null));
    try {
      MimeMessage message = new MimeMessage(session(smtp));
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
      message.setSubject(text.subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
      message.setText(text.body(), StandardCharsets.UTF_8.name());
      // Neither out-of-office answers nor other robots shall write back.
      message.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(message);
    } catch (MessagingException e) {
      throw new SendingFailed(e.getClass().getSimpleName(), e);
    }
  }

  private static Session session(URI smtp) {
    String protocol = smtp.getScheme();
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail.transport.protocol.rfc822", protocol);
    String prefix = "mail." + protocol + ".";
    properties.put(prefix + "host", smtp.getHost());
    properties.put(prefix + "port", Integer.toString(port(smtp)));
    properties.put(prefix + "starttls.enable", "true");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "timeout", TIMEOUT_MILLIS);
    properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
    if (smtp.getRawUserInfo() == null) {
      return Session.getInstance(properties);
    }
    properties.put(prefix + "auth", "true");
    return Session.getInstance(properties, login(smtp.getRawUserInfo().split(":", 2)));
  }

  private static int port(URI smtp) {
    int fallback = smtp.getScheme().equals("smtps") ? 465 : 25;
    return smtp.getPort() < 0 ? fallback : smtp.getPort();
  }

  private static Authenticator login(String[] userInfo) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(
            decoded(userInfo[0]), userInfo.length > 1 ? decoded(userInfo[1]) : "");
      }
    };
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
