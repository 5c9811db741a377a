package org.scrubjay.rules.common;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;

/** The procedures that a note bills. */
public final class Billed {
  private Billed() {}

  /** The lines with one of {@code codes}, in order. */
  public static Stream<ServiceLine> lines(Note note, Set<String> codes) {
    return note.claims().stream()
        .flatMap(claim -> claim.lines().stream())
        .filter(line -> codes.contains(line.code()));
  }

  /** The first line with one of {@code codes}. */
  public static Optional<ServiceLine> first(Note note, Set<String> codes) {
    return lines(note, codes).findFirst();
  }
}
