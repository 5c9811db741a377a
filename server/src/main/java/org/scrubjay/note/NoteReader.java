package org.scrubjay.note;

import java.util.List;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.NoteTree;

/** Reads what a note says from its tree. */
public final class NoteReader {
  private NoteReader() {}

  /** The note of {@code tree}; every tree has one. */
  public static Note read(NoteTree tree, CodeBook book, NoteReading reading) {
    return new Note(
        tree,
        reading.kind().orElse(NoteKind.GUIDE),
        Header.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        reading.defaultDate());
  }
}
