package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.Optional;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/**
 * The date that look-ups at one place of a note use.
 *
 * @param stated whether the note states it, rather than the default standing in
 */
record DateInUse(LocalDate date, boolean stated) {

  /**
   * The date of service for what is written at {@code span}: the line's, the claim's, the note's.
   */
  static DateInUse at(Note note, Span span) {
    Optional<Claim> claim = note.claimAt(span);
    boolean stated =
        note.header().dateOfService().isPresent()
            || claim.flatMap(found -> found.header().dateOfService()).isPresent()
            || claim.flatMap(found -> ownDate(found, span)).isPresent();
    return new DateInUse(note.dateAt(span), stated);
  }

  /** For messages: {@code date of service 2025-03-14}. */
  String words() {
    return stated ? "date of service " + date : "no date of service stated, " + date + " assumed";
  }

  private static Optional<LocalDate> ownDate(Claim claim, Span span) {
    return claim.lines().stream()
        .filter(line -> line.span().contains(span))
        .findFirst()
        .flatMap(line -> line.ownDate())
        .map(Stated::value);
  }
}
