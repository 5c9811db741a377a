package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Rule;
import org.scrubjay.text.Source;

/** A note with a cursor in it, drawn as {@code ‸}. */
record Cursor(Snapshot snapshot, int offset) {

  static Cursor in(String noteWithCursor, Rule... rules) {
    return in("file:///n.claim", noteWithCursor, rules);
  }

  static Cursor in(String uri, String noteWithCursor, Rule... rules) {
    int offset = noteWithCursor.indexOf('‸');
    String text = noteWithCursor.replace("‸", "");
    Linter linter = new Linter(List.of(rules), new SmallBook());
    Workbench workbench = new Workbench(() -> linter, LocalDate.of(2026, 11, 22));
    return new Cursor(new Snapshot(uri, 1, Source.of(text), workbench), offset);
  }
}
