package org.scrubjay.rules.setup;

import java.util.List;
import java.util.Set;
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
    return Problem.of(
        INFO,
        span,
        "This note states no date of service, so its codes are checked for "
            + note.defaultDate()
            + ". Add a line such as DOS: 03/14/2025, or a comment # scrubjay: dos=2025-03-14.");
  }
}
