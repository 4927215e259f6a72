package travel.loyalty.web.api.json;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One value of a body, to be taken after the body was checked: until then it may have been absent
 * or wrong.
 */
public final class Field<T> implements Supplier<T> {

  private final Optional<T> value;

  /** A value was taken that is not there: the body has errors, or was not checked. */
  static final class Unread extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unread() {
      super("The body was not checked");
    }
  }

  Field(Optional<T> value) {
    this.value = value;
  }

  /**
   * The value of a required field.
   *
   * @throws IllegalStateException if the body was not checked before
   */
  @Override
  public T get() {
    return value.orElseThrow(Unread::new);
  }

  public Optional<T> optional() {
    return value;
  }

  public T orElse(T other) {
    return value.orElse(other);
  }
}
