package org.scrubjay.rules.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** The beginning of another paragraph, pasted in and cut off in mid-sentence. */
public final class PastedPassage implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pasted-passage",
          "templates",
          Severity.WARNING,
          "A paragraph begins with a piece of another one that breaks off in mid-sentence.",
          Set.of(NoteKind.values()));
  private static final int FEWEST_WORDS = 8;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    LineIndex lines = note.tree().source().lines();
    Map<String, Span> seen = new HashMap<>();
    for (int line = 0; line < lines.count(); line++) {
      Span here = lines.line(line);
      opening(note, here)
          .flatMap(words -> Optional.ofNullable(seen.putIfAbsent(note.text(words), here)))
          .ifPresent(before -> compare(note, words(note, before), words(note, here), verdicts));
    }
  }

  private static void compare(Note note, List<Span> before, List<Span> here, Verdicts verdicts) {
    brokenOff(note, before, here)
        .ifPresentOrElse(
            piece -> verdicts.problem(problem(note, before.get(0), piece)), verdicts::passed);
  }

  /** The first words of a line of prose that has more of them; no cells of a table. */
  private static Optional<Span> opening(Note note, Span line) {
    String text = note.tree().readable();
    int words = 0;
    int start = line.end();
    int end = line.end();
    boolean within = false;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '|') {
        return Optional.empty();
      }
      boolean blank = Character.isWhitespace(c);
      if (!blank && !within) {
        words++;
        start = Math.min(start, i);
      } else if (blank && within && words == FEWEST_WORDS) {
        end = i;
      }
      within = !blank;
    }
    return words > FEWEST_WORDS ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static List<Span> words(Note note, Span line) {
    List<Span> words = new ArrayList<>();
    String text = note.tree().readable();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || Character.isWhitespace(text.charAt(i))) {
        if (start < i) {
          words.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** The common beginning, when a new sentence starts behind it without the old one's end. */
  private static Optional<Span> brokenOff(Note note, List<Span> before, List<Span> here) {
    int same = 0;
    while (same < before.size()
        && same < here.size()
        && note.text(before.get(same)).equals(note.text(here.get(same)))) {
      same++;
    }
    if (same == here.size() || same == before.size()) {
      return Optional.empty();
    }
    String last = note.text(here.get(same - 1));
    String next = note.text(here.get(same));
    String wanted = note.text(before.get(same));
    boolean breaks =
        Character.isLowerCase(last.charAt(last.length() - 1))
            && next.length() > 1
            && Character.isUpperCase(next.charAt(0))
            && Character.isLowerCase(next.charAt(1))
            && Character.isLowerCase(wanted.charAt(0));
    return breaks ? Optional.of(here.get(0).cover(here.get(same - 1))) : Optional.empty();
  }

  private static Problem problem(Note note, Span before, Span piece) {
    int line = note.tree().source().lines().lineOf(before.start()) + 1;
    return Problem.of(
            INFO,
            piece,
            "These words are the beginning of line "
                + line
                + " and break off in mid-sentence, where another sentence begins. They were pasted"
                + " in by mistake.")
        .withRelated(List.of(new Related("The same words in their own place", before)));
  }
}
