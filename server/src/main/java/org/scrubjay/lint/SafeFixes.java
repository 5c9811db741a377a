package org.scrubjay.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fixes that need no decision. */
public final class SafeFixes {
  private SafeFixes() {}

  /**
   * The edits of every safe fix, by place. Of one problem the first fix counts, and of two that
   * touch the same text the one whose problem comes first.
   *
   * @param problems of one text, by place
   */
  public static List<TextEdit> of(List<Problem> problems) {
    List<TextEdit> edits = new ArrayList<>();
    for (Problem problem : problems) {
      problem.fixes().stream()
          .filter(fix -> fix.kind() == Fix.Kind.SAFE)
          .filter(fix -> fix.edits().stream().noneMatch(edit -> collides(edit, edits)))
          .findFirst()
          .ifPresent(fix -> edits.addAll(fix.edits()));
    }
    edits.sort(Comparator.comparing(TextEdit::span));
    return List.copyOf(edits);
  }

  /**
   * The text after {@code edits}.
   *
   * @param edits of that text, by place, none touching another
   */
  public static String applied(String text, List<TextEdit> edits) {
    StringBuilder changed = new StringBuilder(text.length());
    int done = 0;
    for (TextEdit edit : edits) {
      changed.append(text, done, edit.span().start()).append(edit.newText());
      done = edit.span().end();
    }
    return changed.append(text, done, text.length()).toString();
  }

  private static boolean collides(TextEdit edit, List<TextEdit> taken) {
    return taken.stream()
        .anyMatch(other -> other.span().overlaps(edit.span()) || other.span().equals(edit.span()));
  }
}
