package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** How many targets this node delivers to at once. */
@ApplicationScoped
class DeliverySlots {

  static final int SLOTS = 8;

  private final Semaphore free = new Semaphore(SLOTS);

  boolean areFree() {
    return free.availablePermits() > 0;
  }

  boolean take() {
    return free.tryAcquire();
  }

  void giveBack() {
    free.release();
  }
}
