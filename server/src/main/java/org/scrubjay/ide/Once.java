package org.scrubjay.ide;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. Safe for several threads. */
final class Once<T> {
  private final Supplier<T> compute;
  private volatile T value;

  Once(Supplier<T> compute) {
    this.compute = compute;
  }

  /** The value; threads that ask while it is being computed wait for it. */
  synchronized T get() {
    if (value == null) {
      value = compute.get();
    }
    return value;
  }

  /** The value if it has been computed. Nobody waits. */
  Optional<T> known() {
    return Optional.ofNullable(value);
  }
}
