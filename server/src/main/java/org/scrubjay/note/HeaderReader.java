package org.scrubjay.note;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Reads header fields: a label and what follows it up to the next label or the end of the line. */
final class HeaderReader {
  private HeaderReader() {}

  /** The values stated in {@code lines}, on top of {@code base}; the last one stated wins. */
  static Header read(Stream<Line> lines, NoteTree tree, Header base) {
    HeaderValues values = new HeaderValues(tree, base);
    lines.forEach(line -> readLine(line, values));
    return values.toHeader();
  }

  private static void readLine(Line line, HeaderValues values) {
    List<Element> elements = line.elements();
    for (int i = 0; i < elements.size(); i++) {
      if (!(elements.get(i) instanceof Element.Label label)) {
        continue;
      }
      int end = line.span().end();
      for (int j = i + 1; j < elements.size(); j++) {
        if (elements.get(j) instanceof Element.Label
            || elements.get(j) instanceof Element.Directive) {
          end = elements.get(j).span().start();
          break;
        }
      }
      Span value = new Span(label.span().end(), Math.max(label.span().end(), end));
      label.roles().stream()
          .filter(LabelRole::isHeaderField)
          .forEach(role -> values.set(role, value));
    }
  }
}
