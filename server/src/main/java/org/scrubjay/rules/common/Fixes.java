package org.scrubjay.rules.common;

import org.scrubjay.lint.Fix;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** The changes that several rules offer. */
public final class Fixes {
  private Fixes() {}

  /**
   * Another code in the place of {@code mention}, with or without a dot as the note writes it.
   *
   * @param title the other code's title, or empty
   */
  public static Fix replace(CodeMention mention, String code, String title, Fix.Kind kind) {
    boolean dotted = mention.written().contains(".") || mention.code().indexOf('.') < 0;
    String label = title.isEmpty() ? "" : " (" + title + ")";
    return Fix.of(
        "Replace " + mention.code() + " with " + code + label,
        kind,
        new TextEdit(mention.span(), dotted ? code : code.replace(".", "")));
  }

  /** Takes {@code span} out, with the comma before or after it, or with its line if it is alone. */
  public static Fix remove(Note note, String title, Span span) {
    return Fix.of(title, Fix.Kind.CHOICE, new TextEdit(withSeparator(note, span), ""));
  }

  private static Span withSeparator(Note note, Span span) {
    String text = note.tree().source().text();
    LineIndex lines = note.tree().source().lines();
    int line = lines.lineOf(span.start());
    Span whole = lines.line(line);
    int before = span.start();
    while (before > whole.start() && isBlank(text.charAt(before - 1))) {
      before--;
    }
    int after = span.end();
    while (after < whole.end() && isBlank(text.charAt(after))) {
      after++;
    }
    if (before == whole.start() && after == whole.end()) {
      int next = line + 1 < lines.count() ? lines.line(line + 1).start() : whole.end();
      return new Span(whole.start(), next);
    }
    if (before > whole.start() && isSeparator(text.charAt(before - 1))) {
      return new Span(before - 1, span.end());
    }
    if (after < whole.end() && isSeparator(text.charAt(after))) {
      int end = after + 1;
      while (end < whole.end() && isBlank(text.charAt(end))) {
        end++;
      }
      return new Span(span.start(), end);
    }
    return span;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ';';
  }
}
