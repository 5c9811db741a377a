package org.scrubjay.rules.exam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging.Contrast;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ContrastStatement;
import org.scrubjay.note.statements.ContrastStatement.Given;
import org.scrubjay.rules.common.BilledImaging;

/** A CT or MR code whose contrast is not the one that the report describes. */
public final class ContrastMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "contrast-mismatch",
          "exam",
          Severity.ERROR,
          "A CT or MR code whose contrast is not the one that the report describes.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ContrastComparison.of(checkup, verdicts)
        .ifPresent(
            comparison -> {
              // second-phase-missing speaks where only the images without contrast are not named.
              if (comparison.described() == comparison.coded() || comparison.isSecondSetAlone()) {
                verdicts.passed();
              } else {
                verdicts.problem(problem(comparison));
              }
            });
  }

  private static Problem problem(ContrastComparison comparison) {
    BilledImaging billed = comparison.billed();
    Contrast coded = comparison.coded();
    List<ContrastStatement> stated = comparison.stated();
    Optional<ContrastStatement> telling =
        stated.stream().filter(statement -> contradicts(statement, coded)).findFirst();
    return Problem.of(
            INFO,
            billed.line().mention().span(),
            billed.code()
                + " is the exam "
                + words(coded)
                + ", but the report describes one "
                + words(comparison.described())
                + ". Bill the code of the exam that was done, or complete the technique.")
        .withCode(billed.code())
        .withRelated(
            telling
                .or(() -> stated.stream().findFirst())
                .map(statement -> new Related("the report says so here", statement.span()))
                .stream()
                .toList())
        .withSource(Optional.of(billed.procedure().labelSource()));
  }

  private static boolean contradicts(ContrastStatement statement, Contrast coded) {
    return switch (coded) {
      case WITHOUT -> statement.given() != Given.WITHOUT;
      case WITH -> statement.given() != Given.WITH;
      case WITHOUT_THEN_WITH -> statement.given() != Given.BOTH;
    };
  }

  private static String words(Contrast contrast) {
    return switch (contrast) {
      case WITHOUT -> "without contrast";
      case WITH -> "with contrast";
      case WITHOUT_THEN_WITH -> "without and with contrast";
    };
  }
}
