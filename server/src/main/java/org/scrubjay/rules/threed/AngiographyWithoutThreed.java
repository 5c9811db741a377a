package org.scrubjay.rules.threed;

import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.PostProcessing;
import org.scrubjay.rules.common.Billed;

/** A CT angiography whose report describes no 3D or maximum intensity images. */
public final class AngiographyWithoutThreed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "angiography-without-threed",
          "threed",
          Severity.ERROR,
          "A CT angiography code, and the report describes no 3D or maximum intensity images.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Set<String> ANGIOGRAPHY =
      Set.of(
          "70496", "70498", "71275", "72191", "73206", "73706", "74174", "74175", "75635", "75574");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.has(LabelRole.FINDINGS))
        .ifPresent(
            report ->
                Billed.first(checkup.note(), ANGIOGRAPHY)
                    .ifPresent(
                        line -> {
                          if (PostProcessing.THREE_DIMENSIONAL.isStated(report)) {
                            verdicts.passed();
                          } else {
                            verdicts.problem(problem(line));
                          }
                        }));
  }

  private static Problem problem(ServiceLine line) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is an angiography, which takes 3D or maximum intensity images, and the report"
                + " describes none. Without them it supports the CT of that region only; if they"
                + " were made, say so under TECHNIQUE.")
        .withCode(line.code());
  }
}
