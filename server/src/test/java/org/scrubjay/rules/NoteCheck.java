package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.text.LineIndex;

/**
 * A note with carets under the places where problems are expected:
 *
 * <pre>
 * CPT: 76377, 76376
 *             ^^^^^ pair-never-together
 * </pre>
 *
 * A line of blanks, carets and one rule's name speaks of the last line of text above it and is no
 * part of the note.
 */
public final class NoteCheck {
  /** The day on which a note without a date is read. */
  public static final LocalDate DAY = LocalDate.of(2025, 3, 14);

  private static final Pattern CARETS = Pattern.compile(" *(\\^+) +([a-z0-9-]+) *");

  private final String text;
  private final Set<String> drawn;
  private final Optional<NoteKind> kind;
  private final LocalDate date;

  private NoteCheck(String text, Set<String> drawn, Optional<NoteKind> kind, LocalDate date) {
    this.text = text;
    this.drawn = drawn;
    this.kind = kind;
    this.date = date;
  }

  /** Reads a note and the carets in it; its kind is found out from the text. */
  public static NoteCheck note(String withCarets) {
    List<String> lines = new ArrayList<>();
    Set<String> drawn = new TreeSet<>();
    for (String line : withCarets.lines().toList()) {
      Matcher carets = CARETS.matcher(line);
      if (carets.matches()) {
        drawn.add(
            place(lines.size(), carets.start(1) + 1, carets.end(1) + 1) + " " + carets.group(2));
      } else {
        lines.add(line);
      }
    }
    return new NoteCheck(
        lines.stream().map(line -> line + "\n").collect(Collectors.joining()),
        drawn,
        Optional.empty(),
        DAY);
  }

  public NoteCheck as(NoteKind known) {
    return new NoteCheck(text, drawn, Optional.of(known), date);
  }

  /** Sets the day for a note that states none. */
  public NoteCheck on(LocalDate day) {
    return new NoteCheck(text, drawn, kind, day);
  }

  /** The note without the carets. */
  public String text() {
    return text;
  }

  /** Whether a problem of {@code rule} is drawn. */
  public boolean draws(String rule) {
    return drawn.stream().anyMatch(problem -> problem.endsWith(" " + rule));
  }

  /**
   * Runs {@code rules} and holds them to the drawing: problems of rules that are drawn, and of
   * {@code subject}, must be exactly where the carets are. Problems of other rules are not looked
   * at.
   */
  public LintResult check(List<Rule> rules, CodeBook book, String subject) {
    LintResult result = lint(rules, book);
    assertThat(seen(result, subject)).as("problems in\n" + text).isEqualTo(drawn);
    return result;
  }

  /** Runs {@code rules} without holding them to anything. */
  public LintResult lint(List<Rule> rules, CodeBook book) {
    return new Linter(rules, book)
        .lint(NoteReader.read(NoteParsing.parse(text), book, new NoteReading(kind, date)));
  }

  private Set<String> seen(LintResult result, String subject) {
    return result.problems().stream()
        .filter(problem -> problem.rule().equals(subject) || draws(problem.rule()))
        .map(problem -> place(result, problem) + " " + problem.rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(LintResult result, Problem problem) {
    LineIndex lines = result.note().tree().source().lines();
    int start = lines.positionOf(problem.span().start()).character();
    return place(
        lines.lineOf(problem.span().start()) + 1, start + 1, start + 1 + problem.span().length());
  }

  private static String place(int line, int from, int to) {
    return "line " + line + ", columns " + from + "-" + to;
  }
}
