package org.scrubjay.rules.modifiers;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** Changes to the modifiers of a line. */
final class ModifierFixes {
  private ModifierFixes() {}

  /** Takes out one modifier together with the mark or blank before it. */
  static Fix removal(Note note, ServiceLine line, Stated<String> modifier, Fix.Kind kind) {
    Span span = modifier.span();
    String text = note.tree().source().text();
    int start = span.start();
    while (start > line.mention().span().end()
        && !Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return Fix.of(
        "Remove modifier " + modifier.value(), kind, new TextEdit(new Span(start, span.end()), ""));
  }

  /** Writes the line's modifiers in another order into the places they have now. */
  static Fix reorder(ServiceLine line, List<String> order) {
    List<TextEdit> edits = new ArrayList<>();
    for (int place = 0; place < order.size(); place++) {
      Stated<String> now = line.modifiers().get(place);
      if (!now.value().equals(order.get(place))) {
        edits.add(new TextEdit(now.span(), order.get(place)));
      }
    }
    return new Fix("Put " + order.get(0) + " first", Fix.Kind.SAFE, edits);
  }
}
