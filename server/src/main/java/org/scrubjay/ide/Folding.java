package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.grammar.Section;
import org.scrubjay.text.LineIndex;

/** The stretches of a note that can be folded: sections and their parts. */
public final class Folding {
  private Folding() {}

  /**
   * Whole lines.
   *
   * @param first zero-based, stays visible
   * @param last zero-based
   */
  public record Fold(int first, int last) {}

  public static List<Fold> of(Snapshot snapshot) {
    List<Fold> folds = new ArrayList<>();
    if (snapshot.isNote()) {
      snapshot.tree().sections().forEach(section -> add(snapshot, section, folds));
    }
    return List.copyOf(folds);
  }

  private static void add(Snapshot snapshot, Section section, List<Fold> folds) {
    LineIndex lines = snapshot.source().lines();
    int first = lines.lineOf(section.span().start());
    int last = lines.lineOf(Math.max(section.span().start(), section.span().end() - 1));
    while (last > first && snapshot.source().text(lines.line(last)).isBlank()) {
      last--;
    }
    if (section.heading().isPresent() && last > first) {
      folds.add(new Fold(first, last));
    }
    section.subsections().forEach(part -> add(snapshot, part, folds));
  }
}
