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
import org.scrubjay.policy.Statement;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.rules.common.ReportStatements;

/** 3D rendering without a word on why it was needed. */
public final class ThreedNecessity implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-necessity",
          "threed",
          Severity.INFO,
          "3D rendering (76376, 76377) in a report that does not say why it was needed.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report ->
                Billed.first(checkup.note(), Rendering.CODES)
                    .ifPresent(line -> checkLine(checkup, report, line, verdicts)));
  }

  private static void checkLine(
      Checkup checkup, ImagingReport report, ServiceLine line, Verdicts verdicts) {
    boolean why =
        ReportStatements.of(checkup.note()).where(Statement.THREED_NECESSITY).findAny().isPresent();
    // What is no rendering needs no reason; threed-only-reformats says so.
    if (why || ThreedOnlyReformats.onlyReformats(report)) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
                  INFO,
                  line.mention().span(),
                  line.code()
                      + ": the report does not say who asked for 3D rendering or what it was needed"
                      + " for. Contractors pay for it when its result may change what is done; put"
                      + " the request or the reason into the report.")
              .withCode(line.code()));
    }
  }
}
