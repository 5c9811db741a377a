package org.scrubjay.note.statements;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is worked out when somebody first asks for it. Threads that ask at the same moment
 * may both work it out, so that it has to be immutable and to depend on nothing that changes.
 */
final class Lazy<T> {
  private final Supplier<T> work;
  private volatile T value;

  private Lazy(Supplier<T> work) {
    this.work = work;
  }

  static <T> Lazy<T> of(Supplier<T> work) {
    return new Lazy<>(work);
  }

  /** A value that is there already. */
  static <T> Lazy<T> known(T value) {
    Lazy<T> known = new Lazy<>(() -> value);
    known.value = value;
    return known;
  }

  /** The value, if somebody has asked for it. */
  Optional<T> known() {
    return Optional.ofNullable(value);
  }

  T get() {
    T known = value;
    if (known == null) {
      known = work.get();
      value = known;
    }
    return known;
  }
}
