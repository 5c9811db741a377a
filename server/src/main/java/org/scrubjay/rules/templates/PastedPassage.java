package org.scrubjay.rules.templates;

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
import org.scrubjay.note.Derived;
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

  /** The first words of each line; none of a line that has no more of them. */
  private static final Derived<List<Optional<String>>> OPENINGS =
      Derived.ofLines(PastedPassage::opening);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    LineIndex lines = note.tree().source().lines();
    List<Optional<String>> openings = note.derived(OPENINGS);
    Map<String, Integer> seen = new HashMap<>();
    for (int line = 0; line < openings.size(); line++) {
      Optional<String> words = openings.get(line);
      Integer before = words.isPresent() ? seen.putIfAbsent(words.get(), line) : null;
      if (before != null) {
        compare(note, lines.line(before), lines.line(line), verdicts);
      }
    }
  }

  private static void compare(Note note, Span before, Span here, Verdicts verdicts) {
    String text = note.tree().readable();
    if (before.length() == here.length() && same(text, before, here)) {
      verdicts.passed();
      return;
    }
    Span first = nextWord(text, before.start(), before.end());
    brokenOff(text, before, here)
        .ifPresentOrElse(piece -> verdicts.problem(problem(note, first, piece)), verdicts::passed);
  }

  /** The first words of a line of prose that has more of them; no cells of a table. */
  private static Optional<String> opening(String line) {
    int words = 0;
    int start = line.length();
    int end = line.length();
    boolean within = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
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
    return words > FEWEST_WORDS ? Optional.of(line.substring(start, end)) : Optional.empty();
  }

  /** The common beginning, when a new sentence starts behind it without the old one's end. */
  private static Optional<Span> brokenOff(String text, Span before, Span here) {
    Span wanted = nextWord(text, before.start(), before.end());
    Span next = nextWord(text, here.start(), here.end());
    Span first = next;
    Span last = next;
    while (!next.isEmpty() && next.length() == wanted.length() && same(text, wanted, next)) {
      last = next;
      wanted = nextWord(text, wanted.end(), before.end());
      next = nextWord(text, next.end(), here.end());
    }
    boolean breaks =
        next.length() > 1
            && !wanted.isEmpty()
            && Character.isLowerCase(text.charAt(last.end() - 1))
            && Character.isUpperCase(text.charAt(next.start()))
            && Character.isLowerCase(text.charAt(next.start() + 1))
            && Character.isLowerCase(text.charAt(wanted.start()));
    return breaks ? Optional.of(first.cover(last)) : Optional.empty();
  }

  private static boolean same(String text, Span one, Span other) {
    return text.regionMatches(one.start(), text, other.start(), one.length());
  }

  /** The next word from {@code from} on; an empty span at the end. */
  private static Span nextWord(String text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int stop = start;
    while (stop < end && !Character.isWhitespace(text.charAt(stop))) {
      stop++;
    }
    return new Span(start, stop);
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
