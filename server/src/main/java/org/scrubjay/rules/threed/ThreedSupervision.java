package org.scrubjay.rules.threed;

import java.util.Set;
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
import org.scrubjay.rules.common.Rendering;

/** 3D rendering without a word about the physician's supervision. */
public final class ThreedSupervision implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-supervision",
          "threed",
          Severity.WARNING,
          "3D rendering billed, and the report does not mention concurrent supervision.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Rendering.CODES)
        .ifPresent(
            line ->
                ImagingReport.of(checkup.note())
                    .filter(PostProcessing.THREE_DIMENSIONAL::isStated)
                    .ifPresent(
                        report -> {
                          if (PostProcessing.SUPERVISION.isStated(report)) {
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
                + " takes a physician's concurrent supervision of the rendering, and the report"
                + " does not mention it. If you supervised it, say so in the report.")
        .withCode(line.code());
  }
}
