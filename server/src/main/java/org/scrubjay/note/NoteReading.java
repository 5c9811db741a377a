package org.scrubjay.note;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the reader of a note is told from outside.
 *
 * @param kind the kind of note, where somebody already knows
 * @param defaultDate the day used where the note states none
 * @param defaults values used where the note states none; their spans are empty and at its
 *     beginning
 */
public record NoteReading(Optional<NoteKind> kind, LocalDate defaultDate, Header defaults) {

  /** A reading without default values. */
  public NoteReading(Optional<NoteKind> kind, LocalDate defaultDate) {
    this(kind, defaultDate, Header.EMPTY);
  }
}
