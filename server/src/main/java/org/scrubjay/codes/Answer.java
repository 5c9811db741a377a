package org.scrubjay.codes;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the code book answers: a fact, the certainty that there is none, or that nobody looked. The
 * last two must never be mistaken for each other: no data is not a pass.
 */
public sealed interface Answer<T> {

  /** The book holds it. */
  record Found<T>(T value, Edition edition) implements Answer<T> {}

  /** An edition that covers the date and is complete holds nothing of the kind. */
  record None<T>(Edition edition) implements Answer<T> {}

  /**
   * No loaded edition can say.
   *
   * @param reason in words for a person, without note text: {@code no NCCI edition covers
   *     2019-03-01}
   */
  record NotChecked<T>(String reason) implements Answer<T> {}

  /** The fact, if there is one. */
  default Optional<T> found() {
    return this instanceof Found<T> answer ? Optional.of(answer.value()) : Optional.empty();
  }

  /** Why nobody looked, if nobody did. */
  default Optional<String> notChecked() {
    return this instanceof NotChecked<T> answer ? Optional.of(answer.reason()) : Optional.empty();
  }

  /** The edition that answered, if one did. */
  default Optional<Edition> answeredBy() {
    if (this instanceof Found<T> answer) {
      return Optional.of(answer.edition());
    }
    return this instanceof None<T> answer ? Optional.of(answer.edition()) : Optional.empty();
  }

  default <R> Answer<R> map(Function<T, R> change) {
    if (this instanceof Found<T> answer) {
      return new Found<>(change.apply(answer.value()), answer.edition());
    }
    return this instanceof None<T> answer
        ? new None<>(answer.edition())
        : new NotChecked<>(notChecked().orElseThrow());
  }
}
