package travel.loyalty;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Remembers the events that a service fires, and hands them on to whoever observes in the test. */
public final class TestEvents<T> implements Event<T> {

  private final List<T> fired = new ArrayList<>();
  private final List<Consumer<? super T>> observers = new ArrayList<>();

  /** Everything fired so far, in order. */
  public List<T> fired() {
    return List.copyOf(fired);
  }

  /** Those of one type, in order. */
  public <E> List<E> fired(Class<E> type) {
    return fired.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** From now on called at once, as a synchronous observer is. */
  public void observe(Consumer<? super T> observer) {
    observers.add(observer);
  }

  @Override
  public void fire(T event) {
    fired.add(event);
    observers.forEach(observer -> observer.accept(event));
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("The house fires in the transaction");
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException("The house fires in the transaction");
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("The house has no qualified events");
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("The house has no qualified events");
  }
}
