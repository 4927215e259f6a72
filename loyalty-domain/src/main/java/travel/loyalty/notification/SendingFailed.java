package travel.loyalty.notification;

/** A message could not be handed over; the reason names no address. */
public class SendingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SendingFailed(String reason, Throwable cause) {
    super(reason, cause);
  }
}
