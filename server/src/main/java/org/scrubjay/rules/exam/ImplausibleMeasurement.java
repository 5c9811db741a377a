package org.scrubjay.rules.exam;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.OrganSize;

/** A size that nothing of the kind has, most often with the wrong unit. */
public final class ImplausibleMeasurement implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "implausible-measurement",
          "exam",
          Severity.INFO,
          "A size in metres, or one that no such organ has: most often a wrong unit.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  /**
   * Our own bounds in millimetres, far outside of what is found; those of kidneys are for adults
   * and children.
   */
  private record Bounds(int least, int most) {}

  private static final Map<String, Bounds> BOUNDS =
      Map.of(
          "bile duct", new Bounds(0, 40),
          "kidney", new Bounds(25, 250),
          "gallbladder wall", new Bounds(0, 40));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report ->
                OrganSize.in(
                        report.text(), report.sentences(LabelRole.FINDINGS, LabelRole.IMPRESSION))
                    .forEach(size -> checkSize(size, verdicts)));
  }

  private static void checkSize(OrganSize size, Verdicts verdicts) {
    if (size.organ().isEmpty()) {
      verdicts.problem(
          Problem.of(
              INFO,
              size.span(),
              "This is a size in metres; millimetres or centimetres were probably meant."));
      return;
    }
    Bounds bounds = BOUNDS.get(size.organ().get());
    if (size.millimetres().compareTo(BigDecimal.valueOf(bounds.least())) < 0
        || size.millimetres().compareTo(BigDecimal.valueOf(bounds.most())) > 0) {
      verdicts.problem(
          Problem.of(
              INFO,
              size.span(),
              "No "
                  + size.organ().get()
                  + " has this size. See whether number and unit are right."));
    } else {
      verdicts.passed();
    }
  }
}
