package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One release of one code set.
 *
 * @param set what it is an edition of
 * @param name as the publisher counts: {@code FY2026}, {@code 2025A}, {@code 2024Q3}
 * @param from first day that it speaks for
 * @param to last day that it speaks for; none while it is the newest one known
 * @param partial whether it holds only some of the set, so that a missing row means nothing
 * @param rows number of records
 * @param source the document
 */
public record Edition(
    CodeSet set,
    String name,
    LocalDate from,
    Optional<LocalDate> to,
    boolean partial,
    int rows,
    SourceRef source) {

  /** Whether {@code date} is on or after the first day. Older editions still answer later dates. */
  public boolean reaches(LocalDate date) {
    return !date.isBefore(from);
  }

  /** Whether the edition speaks for {@code date}. */
  public boolean covers(LocalDate date) {
    return reaches(date) && to.map(last -> !date.isAfter(last)).orElse(true);
  }

  // Written out, because a record's own two are put together at run time, which no class archive
  // keeps, and every look-up asks for them.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Edition edition
            && set == edition.set
            && rows == edition.rows
            && partial == edition.partial
            && name.equals(edition.name)
            && from.equals(edition.from)
            && to.equals(edition.to)
            && source.equals(edition.source);
  }

  @Override
  public int hashCode() {
    return (set.ordinal() * 31 + name.hashCode()) * 31 + from.hashCode();
  }
}
