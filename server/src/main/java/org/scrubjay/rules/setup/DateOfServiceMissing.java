package org.scrubjay.rules.setup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Dating;
import org.scrubjay.text.Span;

/** A note that bills codes and says no day. */
public final class DateOfServiceMissing implements Rule {
  private static final Pattern VALUE = Pattern.compile("[ \\t]*\\p{Alnum}*\\d");

  private static final RuleInfo INFO =
      new RuleInfo(
          "date-of-service-missing",
          "setup",
          Severity.INFO,
          "Procedures that are billed in a note without a date of service.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    List<Span> billed =
        note.claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .map(line -> line.mention().span())
            .toList();
    billed.stream()
        .filter(span -> !Dating.states(note, span))
        .findFirst()
        .ifPresentOrElse(
            span -> verdicts.problem(problem(note, span)),
            () -> {
              if (!billed.isEmpty()) {
                verdicts.passed();
              }
            });
  }

  private static Problem problem(Note note, Span span) {
    String why =
        isWritten(note)
            ? "The date of service of this note cannot be read as a day"
            : "This note states no date of service";
    return Problem.of(
        INFO,
        span,
        why
            + ", so its codes are checked for "
            + note.defaultDate()
            + ". Add a line such as DOS: 03/14/2025, or a comment # scrubjay: dos=2025-03-14.");
  }

  /** Whether a label of a date of service has a value with digits on its line. */
  private static boolean isWritten(Note note) {
    return note.all(Element.Label.class).stream()
        .filter(label -> label.is(LabelRole.DATE_OF_SERVICE))
        .anyMatch(
            label ->
                VALUE
                    .matcher(note.tree().readable())
                    .region(label.span().end(), note.tree().readable().length())
                    .lookingAt());
  }
}
