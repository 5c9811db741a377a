package org.scrubjay.rules.common;

import java.util.Optional;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/** Whether a note says on which day its services were done. */
public final class Dating {
  private Dating() {}

  /** Whether the note states the date that holds at {@code span}. */
  public static boolean states(Note note, Span span) {
    Optional<Claim> claim = note.claimAt(span);
    return note.header().dateOfService().isPresent()
        || claim.flatMap(found -> found.header().dateOfService()).isPresent()
        || claim.stream()
            .flatMap(found -> found.lines().stream())
            .anyMatch(line -> line.span().contains(span) && line.ownDate().isPresent());
  }
}
