package org.scrubjay.note;

import java.util.function.Function;

/**
 * Something that many ask of a note and that the note tells alone. A note works each out once, when
 * it is first asked, and keeps it; so the answer must be immutable. Compared by identity: it is
 * held in a constant.
 *
 * @param <T> the answer
 * @see Note#derived
 */
public final class Derived<T> {
  private final Function<Note, T> from;

  private Derived(Function<Note, T> from) {
    this.from = from;
  }

  /**
   * @param from a pure function
   */
  public static <T> Derived<T> of(Function<Note, T> from) {
    return new Derived<>(from);
  }

  T from(Note note) {
    return from.apply(note);
  }
}
