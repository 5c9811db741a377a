package org.scrubjay.rules.sides;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.Sides;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.BilledImaging;
import org.scrubjay.text.Span;

/** A code for one side and a title for both, or the other way round. */
public final class UnilateralCodeBilateralText implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unilateral-code-bilateral-text",
          "sides",
          Severity.WARNING,
          "A code for one side and a title that says both, or a code for both and one side.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // Arms and legs are also compared; a title for several exams names the side of each.
  private static final Wording COMPARES = Wording.of("\\b(?:compar\\w+|contralateral)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (BilledImaging.isOneCode(checkup.note())) {
      List<ServiceLine> lines =
          checkup.note().claims().stream().flatMap(claim -> claim.lines().stream()).toList();
      ImagingReport.of(checkup.note())
          .ifPresent(
              report ->
                  BilledImaging.of(checkup, verdicts, UnilateralCodeBilateralText::tellsSides)
                      .forEach(exam -> checkExam(report, exam, lines, verdicts)));
    }
  }

  /** Limited duplex codes are for one side or for less than all of both. */
  private static boolean tellsSides(Imaging imaging) {
    return imaging.sides().isPresent() && imaging.complete().orElse(true);
  }

  private static void checkExam(
      ImagingReport report, BilledImaging exam, List<ServiceLine> lines, Verdicts verdicts) {
    Optional<Span> both = titled(report, Side.BOTH);
    Optional<Span> left = titled(report, Side.LEFT);
    Optional<Span> right = titled(report, Side.RIGHT);
    boolean codeIsOfBoth = exam.imaging().sides().orElseThrow() == Imaging.Sides.BOTH;
    boolean billedTwice =
        lines.size() > 1 || lines.get(0).units() > 1 || lines.get(0).hasModifier("50");
    if (report.titles().anyMatch(title -> report.text().has(COMPARES, title))) {
      verdicts.passed();
    } else if (!codeIsOfBoth && !billedTwice && both.isPresent()) {
      verdicts.problem(
          problem(
              exam,
              both.get(),
              " is for one side, and the title says both. If both were examined, bill both: with"
                  + " modifier 50, or as the payer wants it."));
    } else if (codeIsOfBoth
        && both.isEmpty()
        && left.isPresent() != right.isPresent()
        && !lines.get(0).hasModifier("52")) {
      verdicts.problem(
          problem(
              exam,
              left.or(() -> right).get(),
              " is for both sides, and the title names one. Bill the code for one side if only"
                  + " that one was examined."));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Span> titled(ImagingReport report, Side side) {
    return report
        .titles()
        .flatMap(title -> Sides.words(report.text(), title, side).stream())
        .findFirst();
  }

  private static Problem problem(BilledImaging exam, Span title, String message) {
    return Problem.of(INFO, exam.line().mention().span(), exam.code() + message)
        .withCode(exam.code())
        .withRelated(List.of(new Related("the title", title)))
        .withSource(Optional.of(exam.procedure().labelSource()));
  }
}
