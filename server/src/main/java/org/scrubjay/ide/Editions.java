package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;

/** What answers on a date. */
final class Editions {
  private Editions() {}

  /** The edition of each set that answers for {@code date}, in the order of the sets. */
  static List<Edition> inForce(CodeBook book, LocalDate date) {
    return Stream.of(CodeSet.values()).flatMap(set -> book.edition(set, date).stream()).toList();
  }
}
