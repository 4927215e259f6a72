package travel.loyalty.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.DueWork;

/**
 * Sends what waits in the outbox. What fails is tried again, each time later, and at last given up;
 * a crash between sending and noting it sends once more, never not at all.
 */
@ApplicationScoped
class SendingJob implements DueWork {

  private static final Logger LOG = Logger.getLogger(SendingJob.class.getName());
  private static final int BATCH = 100;
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));
  // A code is good for ten minutes: what arrives later is of no use.
  private static final int WAITS_OF_ASKED_FOR = 2;

  private Outbox outbox;
  private Mailer mailer;
  private SmsGateway sms;
  private Links links;
  private boolean isSandbox;

  /** For the container's proxy. */
  protected SendingJob() {}

  @Inject
  SendingJob(Outbox outbox, Mailer mailer, SmsGateway sms, Links links, Settings settings) {
    this.outbox = outbox;
    this.mailer = mailer;
    this.sms = sms;
    this.links = links;
    this.isSandbox = settings.isSandbox();
  }

  @Override
  public String name() {
    return "notification.send";
  }

  @Override
  public Optional<Instant> nextDue() {
    return outbox.nextDue();
  }

  @Override
  public void run(Instant now, Turn turn) {
    List<OutboxMessage> due;
    do {
      due = outbox.due(now, BATCH);
      for (OutboxMessage message : due) {
        turn.renew();
        handle(message, now);
      }
    } while (due.size() == BATCH);
  }

  private void handle(OutboxMessage message, Instant now) {
    Instant allowed = QuietHours.earliest(now, message.zone());
    if (!message.kind().isAskedFor() && allowed.isAfter(now)) {
      outbox.postpone(message, allowed);
      return;
    }
    try {
      send(message);
      outbox.markSent(message, now);
      if (message.kind().isSecret() && !isSandbox) {
        outbox.forgetArguments(message);
      }
    } catch (SendingFailed e) {
      failed(message, e, now);
    }
  }

  private void send(OutboxMessage message) {
    Rendered text = links.render(message);
    if (message.channel() == Channel.SMS) {
      sms.send(message.recipient(), text.body());
    } else if (mailer.isConnected() || !isSandbox) {
      mailer.send(message.recipient(), text);
    }
    // Else it stays in the mailbox of the sandbox, which is where it is looked for.
  }

  private void failed(OutboxMessage message, SendingFailed failure, Instant now) {
    int waits = message.kind().isAskedFor() ? WAITS_OF_ASKED_FOR : WAITS.size();
    if (message.attempts() < waits) {
      outbox.markFailed(message, failure.getMessage(), now.plus(WAITS.get(message.attempts())));
      return;
    }
    outbox.giveUp(message, failure.getMessage());
    LOG.log(
        Level.WARNING, failure, () -> "message given up id=" + message.id() + " " + message.kind());
  }
}
