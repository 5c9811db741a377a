package org.scrubjay.rules.threed;

import java.util.List;
import java.util.Set;
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
import org.scrubjay.note.statements.PostProcessing;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.text.Span;

/** 3D rendering billed for reformats in another plane. */
public final class ThreedOnlyReformats implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-only-reformats",
          "threed",
          Severity.ERROR,
          "3D rendering (76376, 76377) billed where the report describes only 2D reformats.",
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
                Billed.lines(checkup.note(), Rendering.CODES)
                    .forEach(line -> checkLine(checkup, report, line, verdicts)));
  }

  /** Whether a report speaks of reformats and of nothing three-dimensional. */
  static boolean onlyReformats(ImagingReport report) {
    return PostProcessing.REFORMAT.isStated(report)
        && !PostProcessing.THREE_DIMENSIONAL.isStated(report);
  }

  private static void checkLine(
      Checkup checkup, ImagingReport report, ServiceLine line, Verdicts verdicts) {
    if (onlyReformats(report)) {
      Span reformat = PostProcessing.REFORMAT.where(report).findFirst().orElseThrow();
      verdicts.problem(problem(checkup, line, reformat));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Checkup checkup, ServiceLine line, Span reformat) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " is for 3D rendering, but the report describes only reformats in other planes,"
                + " which belong to the exam. Leave "
                + line.code()
                + " out, or describe the rendering if it was made.")
        .withCode(line.code())
        .withRelated(List.of(new Related("a reformat, not a rendering", reformat)))
        .withFixes(List.of(Fixes.remove(checkup.note(), "Remove " + line.written(), line.span())));
  }
}
