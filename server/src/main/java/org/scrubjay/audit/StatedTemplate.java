package org.scrubjay.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;

/** Reads the header field in which a note names its template. */
final class StatedTemplate {
  private static final Set<String> LABELS =
      Set.of("template", "template name", "template id", "report template", "autotext");
  private static final int MOST_CHARACTERS = 64;

  private StatedTemplate() {}

  /** What follows the label up to the end of its line; nothing when it is empty or a sentence. */
  static Optional<String> of(NoteTree tree) {
    return tree.lines().flatMap(line -> value(tree, line).stream()).findFirst();
  }

  private static Optional<String> value(NoteTree tree, Line line) {
    return line.elements().stream()
        .filter(Element.Label.class::isInstance)
        .map(Element.Label.class::cast)
        .filter(label -> LABELS.contains(tree.text(label.name()).toLowerCase(Locale.ROOT)))
        .map(label -> tree.readable().substring(label.span().end(), line.span().end()).strip())
        .filter(value -> !value.isEmpty() && value.length() <= MOST_CHARACTERS)
        .findFirst();
  }
}
