package org.scrubjay.ide;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** Where the letters of a line's diagnosis pointers stand: the A and the B of {@code dx A,B}. */
final class PointerLetters {
  private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z])[A-La-l](?![A-Za-z])");

  private PointerLetters() {}

  /** In order; none for numbered pointers, which have no letters. */
  static List<Span> of(Snapshot snapshot, ServiceLine line) {
    return line.pointers().stream()
        .map(Stated::span)
        .distinct()
        .flatMap(span -> letters(snapshot, span))
        .toList();
  }

  private static Stream<Span> letters(Snapshot snapshot, Span span) {
    return LETTER
        .matcher(snapshot.source().text(span))
        .results()
        .map(found -> new Span(span.start() + found.start(), span.start() + found.end()));
  }
}
