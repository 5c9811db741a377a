package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds.
 *
 * @param from the first day; none when no source states it
 * @param to the last day; none when it has no end, or none known
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  public boolean contains(LocalDate date) {
    return !startsAfter(date) && !endsBefore(date);
  }

  public boolean startsAfter(LocalDate date) {
    return from.map(first -> date.isBefore(first)).orElse(false);
  }

  public boolean endsBefore(LocalDate date) {
    return to.map(last -> date.isAfter(last)).orElse(false);
  }

  /** In words for a message: {@code 2018-01-01 to 2023-12-31}, {@code from 2024-01-01}. */
  public String words() {
    if (from.isPresent() && to.isPresent()) {
      return from.get() + " to " + to.get();
    }
    return from.map(first -> "from " + first)
        .or(() -> to.map(last -> "until " + last))
        .orElse("at all known dates");
  }

  // Written out as in Edition: the rows of several editions are compared at every look-up.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Period period && from.equals(period.from) && to.equals(period.to);
  }

  @Override
  public int hashCode() {
    return from.hashCode() * 31 + to.hashCode();
  }
}
