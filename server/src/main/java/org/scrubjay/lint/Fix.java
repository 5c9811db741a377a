package org.scrubjay.lint;

import java.util.List;

/**
 * A change offered for a problem. A fix never asserts a clinical fact: no diagnosis, no side, no
 * distinct-service modifier and no sentence of documentation.
 *
 * @param title what it does, as a command: {@code Replace 73677 with 76377}
 */
public record Fix(String title, Kind kind, List<TextEdit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix with one replacement. */
  public static Fix of(String title, Kind kind, TextEdit edit) {
    return new Fix(title, kind, List.of(edit));
  }

  /** Who decides. */
  public enum Kind {
    /** One outcome, and it changes form only: {@code --fix} applies it. */
    SAFE,
    /** A person picks. */
    CHOICE
  }
}
