package org.scrubjay.ide;

import java.util.List;
import org.scrubjay.grammar.Element;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.text.Span;

/** The places of a note that somebody still has to fill. */
public final class Blanks {
  private Blanks() {}

  /** Every field of a template; of any other note, what was certainly left over. In order. */
  public static List<Span> of(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    Note note = snapshot.note();
    return (note.kind() == NoteKind.TEMPLATE
            ? note.fields().stream()
            : UnfilledBlank.unfilled(note))
        .map(Element.TemplateField::span)
        .toList();
  }
}
