package org.scrubjay.codes.book;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when somebody asks for it first, because most runs never do. May be used
 * from several threads.
 */
final class Later<T> {
  private final Supplier<T> made;
  private volatile Optional<T> value = Optional.empty();

  Later(Supplier<T> made) {
    this.made = made;
  }

  T get() {
    return value.orElseGet(this::make);
  }

  /** The value, if anybody has asked for it. */
  Optional<T> ifMade() {
    return value;
  }

  private synchronized T make() {
    if (value.isEmpty()) {
      value = Optional.of(made.get());
    }
    return value.get();
  }
}
