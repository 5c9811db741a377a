package org.scrubjay.rules.threed;

import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
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
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.text.Span;

/** 3D rendering that the report made and does not speak of again. */
public final class ThreedNotInterpreted implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-not-interpreted",
          "threed",
          Severity.WARNING,
          "3D rendering (76376, 76377) that findings and impression say nothing of.",
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
                    .forEach(line -> checkLine(report, line, verdicts)));
  }

  private static void checkLine(ImagingReport report, ServiceLine line, Verdicts verdicts) {
    List<Span> said = PostProcessing.THREE_DIMENSIONAL.where(report).toList();
    boolean interpreted =
        report
            .parts(LabelRole.FINDINGS, LabelRole.IMPRESSION)
            .anyMatch(part -> said.stream().anyMatch(part.body()::contains));
    // A report without a word on rendering is threed-only-reformats, or says nothing at all.
    if (interpreted || ThreedOnlyReformats.onlyReformats(report)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(line, said));
    }
  }

  private static Problem problem(ServiceLine line, List<Span> said) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " includes interpretation and report, and neither findings nor impression say"
                + " what the 3D images show. Describe it, or leave "
                + line.code()
                + " out.")
        .withCode(line.code())
        .withRelated(
            said.stream()
                .limit(1)
                .map(span -> new Related("the only mention of rendering", span))
                .toList());
  }
}
