package org.scrubjay.rules.setup;

import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Suppression;
import org.scrubjay.lint.SuppressionRule;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** A comment that silences a rule which has nothing to say. */
public final class UnusedSuppression implements SuppressionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unused-suppression",
          "setup",
          Severity.HINT,
          "A comment that silences a rule which reports nothing on its line, or does not exist.",
          Set.of(NoteKind.values()));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, List<Suppression> suppressions, Verdicts verdicts) {
    for (Element.Directive directive : checkup.note().all(Element.Directive.class)) {
      if (directive.content() instanceof DirectiveContent.Ignore ignore
          && ignore.rules().isEmpty()) {
        verdicts.problem(nameless(directive.span()));
      }
    }
    for (Suppression suppression : suppressions) {
      switch (suppression.outcome()) {
        case USED -> verdicts.passed();
        case UNUSED -> verdicts.problem(problem(checkup.note(), suppression));
        case NO_SUCH_RULE -> verdicts.problem(misspelled(suppression));
        case UNKNOWN ->
            verdicts.notChecked(
                "a rule that a comment silences did not run on this note or lacked data");
      }
    }
  }

  /**
   * Graver than the rest, because the author believes that something is silent. The word may be
   * anything that the note says, so that the message does not repeat it.
   */
  private static Problem misspelled(Suppression suppression) {
    return Problem.of(
            INFO,
            suppression.name(),
            "There is no rule of this name, so this word silences nothing. 'scrubjay rules' lists"
                + " the names; a reason stands behind two hyphens.")
        .withSeverity(Severity.WARNING);
  }

  private static Problem nameless(Span comment) {
    return Problem.of(
            INFO,
            comment,
            "This comment names no rule, so it silences nothing. 'scrubjay rules' lists the"
                + " names.")
        .withSeverity(Severity.WARNING);
  }

  private static Problem problem(Note note, Suppression suppression) {
    return Problem.of(
            INFO,
            suppression.name(),
            suppression.rule()
                + " reports nothing on the line that this comment is for. Remove it, so that it"
                + " does not hide a problem some day.")
        .withFixes(
            suppression.alone()
                ? List.of(
                    Fix.of(
                        "Remove the comment",
                        Fix.Kind.SAFE,
                        new TextEdit(comment(note, suppression.comment()), "")))
                : List.of());
  }

  /** The comment with the blanks before it, and with its line when nothing else is on it. */
  private static Span comment(Note note, Span comment) {
    String text = note.tree().source().text();
    LineIndex lines = note.tree().source().lines();
    int line = lines.lineOf(comment.start());
    int start = comment.start();
    while (start > lines.line(line).start() && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    boolean ownLine = start == lines.line(line).start();
    int end = ownLine && line + 1 < lines.count() ? lines.line(line + 1).start() : comment.end();
    return new Span(start, end);
  }
}
