package org.scrubjay.rules.threed;

import java.util.List;
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

/** The 3D code does not fit where the rendering was done. */
public final class ThreedWorkstation implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-workstation",
          "threed",
          Severity.WARNING,
          "76377 without an independent workstation in the report, or 76376 with one.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final String ON_WORKSTATION = "76377";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<ServiceLine> lines = Billed.lines(checkup.note(), Rendering.CODES).toList();
    if (lines.isEmpty()) {
      return;
    }
    ImagingReport.of(checkup.note())
        .filter(PostProcessing.THREE_DIMENSIONAL::isStated)
        .ifPresent(report -> lines.forEach(line -> checkLine(report, line, verdicts)));
  }

  private static void checkLine(ImagingReport report, ServiceLine line, Verdicts verdicts) {
    boolean stated = PostProcessing.INDEPENDENT_WORKSTATION.isStated(report);
    if (stated == line.code().equals(ON_WORKSTATION)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(line, stated));
    }
  }

  private static Problem problem(ServiceLine line, boolean stated) {
    return Problem.of(
            INFO,
            line.mention().span(),
            stated
                ? "The report says that the rendering was made on a workstation of its own: that"
                    + " is 76377. 76376 is rendering on the scanner."
                : "76377 is rendering on an independent workstation, and the report does not say"
                    + " so. On the scanner it is 76376; if a workstation was used, say it in the"
                    + " report.")
        .withCode(line.code());
  }
}
