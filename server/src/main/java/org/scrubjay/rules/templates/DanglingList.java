package org.scrubjay.rules.templates;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** Words that announce a list which does not come. */
public final class DanglingList implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "dangling-list",
          "templates",
          Severity.WARNING,
          "A list is announced and does not follow.",
          Set.of(NoteKind.GUIDE, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Wording ANNOUNCED =
      Wording.of("(?i)\\b(including|such as|as follows|any of the following)\\s?:");
  // A sentence with a subject of its own is no item of a list.
  private static final Pattern SENTENCE =
      Pattern.compile("\\s+(?:You|We|They|These codes|It is|However|Please)\\s+\\S.*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    Matcher announced = ANNOUNCED.matcher(note);
    while (announced.find()) {
      Span words = new Span(announced.start(1), announced.end());
      if (dangles(note, words)) {
        verdicts.problem(
            Problem.of(
                INFO,
                words,
                "A list is announced here and none follows; its items were lost. Put them back, or"
                    + " end the sentence before these words."));
      } else {
        verdicts.passed();
      }
    }
  }

  private static boolean dangles(Note note, Span words) {
    LineIndex lines = note.tree().source().lines();
    int line = lines.lineOf(words.start());
    String rest = note.text(new Span(words.end(), lines.line(line).end()));
    if (!rest.isBlank()) {
      // "As follows" may well be followed by sentences.
      return !note.text(words).startsWith("as ") && SENTENCE.matcher(rest).matches();
    }
    return next(note, line).map(text -> HEADING.matcher(text).matches()).orElse(true);
  }

  /** The next line with anything on it. */
  private static Optional<String> next(Note note, int line) {
    LineIndex lines = note.tree().source().lines();
    for (int next = line + 1; next < lines.count(); next++) {
      String text = note.text(lines.line(next)).strip();
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
