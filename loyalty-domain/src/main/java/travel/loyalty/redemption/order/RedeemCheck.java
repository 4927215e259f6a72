package travel.loyalty.redemption.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** Finds what is wrong with an order by itself, and says why a member cannot have it. */
final class RedeemCheck {

  private final List<FieldError> faults = new ArrayList<>();

  private RedeemCheck() {}

  static RedeemCheck of(RedeemRequest request) {
    RedeemCheck check = quantity(request.quantity());
    if (request.reward().isBlank()) {
      check.faults.add(new FieldError("/reward", "required"));
    }
    check.length("/note", request.note());
    return check;
  }

  static RedeemCheck quantity(int quantity) {
    RedeemCheck check = new RedeemCheck();
    if (quantity < 1 || quantity > RedeemRequest.QUANTITY_MAX) {
      check.faults.add(
          new FieldError(
              "/quantity", "out-of-range", Map.of("least", 1, "most", RedeemRequest.QUANTITY_MAX)));
    }
    return check;
  }

  static RedeemCheck note(String note) {
    RedeemCheck check = new RedeemCheck();
    check.length("/note", note);
    return check;
  }

  static RedeemCheck reason(String reason) {
    RedeemCheck check = new RedeemCheck();
    if (reason.isBlank()) {
      check.faults.add(new FieldError("/reason", "required"));
    }
    check.length("/reason", reason);
    return check;
  }

  private void length(String pointer, String text) {
    if (text.length() > RedeemRequest.NOTE_MAX) {
      faults.add(new FieldError(pointer, "too-long", Map.of("max", RedeemRequest.NOTE_MAX)));
    }
  }

  void require() {
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
  }

  /**
   * Refuses what a member cannot have. Too few points the ledger refuses, which knows best why.
   *
   * @throws Refused {@code validation} of {@code /reward}; {@code out-of-stock}; {@code
   *     state-conflict} with the {@code reason}
   */
  static void refuseHindered(Offer offer, RedeemRequest request) {
    offer.hindrance().filter(why -> why != Hindrance.POINTS).ifPresent(RedeemCheck::refuse);
    if (offer.left().filter(left -> left < request.quantity()).isPresent()) {
      throw conflict(Hindrance.LIMIT.reason());
    }
    Points price = offer.points(request.quantity());
    if (request.points().filter(seen -> !seen.equals(price)).isPresent()) {
      throw conflict("price-changed");
    }
  }

  private static void refuse(Hindrance why) {
    throw switch (why) {
      case CLOSED -> Refused.invalid("/reward", "unknown");
      case LEVEL, LIMIT -> conflict(why.reason());
      case SOLD_OUT, POINTS -> new Refused(why.reason());
    };
  }

  private static Refused conflict(String reason) {
    return new Refused("state-conflict", Map.of("reason", reason));
  }
}
