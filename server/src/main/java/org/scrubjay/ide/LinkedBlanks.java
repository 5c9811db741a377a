package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import org.scrubjay.grammar.Element;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/** Named blanks that stand for one thing, so that typing into one fills them all. */
public final class LinkedBlanks {
  private LinkedBlanks() {}

  /**
   * The contents of the blanks with the same name as the one at {@code offset}; none when it has no
   * name, or is the only one. Picklists are no names: two of them may be answered differently.
   */
  public static Optional<List<Span>> at(Snapshot snapshot, int offset) {
    if (!snapshot.isNote()) {
      return Optional.empty();
    }
    Note note = snapshot.note();
    return note.fields().stream()
        .filter(field -> isNamed(note, field) && field.content().touches(offset))
        .findFirst()
        .map(
            at ->
                note.fields().stream()
                    .filter(field -> field.form() == at.form() && isNamed(note, field))
                    .filter(field -> note.text(field.content()).equals(note.text(at.content())))
                    .map(Element.TemplateField::content)
                    .toList())
        .filter(spans -> spans.size() > 1);
  }

  private static boolean isNamed(Note note, Element.TemplateField field) {
    return switch (field.form()) {
      case PERCENT, DOLLAR, BRACE, LINK -> !note.text(field.content()).isBlank();
      default -> false;
    };
  }
}
