package travel.loyalty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import travel.loyalty.shared.DueWork;

/** What {@code Jobs} hands to a job that is run. */
public final class TestTurns {

  /** No other node ever takes over. */
  public static final DueWork.Turn KEPT = () -> {};

  private TestTurns() {}

  /** Runs a job that another node takes over after so many chunks, and sees it stop there. */
  public static void takenOverAfter(int chunks, Consumer<DueWork.Turn> job) {
    AtomicInteger left = new AtomicInteger(chunks);
    RuntimeException takenOver = new IllegalStateException("taken over");
    DueWork.Turn turn =
        () -> {
          if (left.getAndDecrement() == 0) {
            throw takenOver;
          }
        };
    assertThatThrownBy(() -> job.accept(turn)).isSameAs(takenOver);
  }
}
