package travel.loyalty.redemption.transfer;

import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * What a member wants to give.
 *
 * @param to member number, as typed
 * @param message to the other, up to {@link #MESSAGE_MAX} characters; may be empty
 * @param token of the form, so that sending it twice gives once
 */
public record TransferRequest(String to, Points points, String message, Optional<String> token) {

  public static final int MESSAGE_MAX = 200;
}
