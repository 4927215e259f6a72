package travel.loyalty.webhook;

import java.util.Optional;

/** What a list of deliveries is narrowed to. */
public record DeliverySearch(Optional<EventType> type, Optional<DeliveryState> state) {

  public static final DeliverySearch ALL = new DeliverySearch(Optional.empty(), Optional.empty());
}
