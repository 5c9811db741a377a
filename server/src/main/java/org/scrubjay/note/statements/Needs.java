package org.scrubjay.note.statements;

import java.util.List;
import java.util.Locale;

/**
 * The letters that every match of a regular expression has, as far as they are easily told. A text
 * without them has no match; one with them may have one.
 */
sealed interface Needs {
  /** What any text has; nothing else stands for it, so that it can be told by itself. */
  Needs NOTHING = new All(List.of());

  /** Whether a text with these groups of letters may match. */
  boolean in(LetterGroups text);

  /** Letters in a row. */
  record Letters(String letters, int[] groups) implements Needs {

    static Needs of(String letters) {
      return letters.length() < LetterGroups.SHORTEST
          ? NOTHING
          : new Letters(letters, LetterGroups.numbers(letters.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean in(LetterGroups text) {
      for (int group : groups) {
        if (!text.has(group)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Each of several. */
  record All(List<Needs> parts) implements Needs {

    static Needs of(List<Needs> parts) {
      List<Needs> telling = parts.stream().filter(part -> part != NOTHING).toList();
      return telling.isEmpty() ? NOTHING : telling.size() == 1 ? telling.get(0) : new All(telling);
    }

    @Override
    public boolean in(LetterGroups text) {
      for (Needs part : parts) {
        if (!part.in(text)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of several. */
  record Any(List<Needs> choices) implements Needs {

    static Needs of(List<Needs> choices) {
      for (Needs choice : choices) {
        if (choice == NOTHING) {
          return NOTHING;
        }
      }
      return choices.size() == 1 ? choices.get(0) : new Any(choices);
    }

    @Override
    public boolean in(LetterGroups text) {
      for (Needs choice : choices) {
        if (choice.in(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
