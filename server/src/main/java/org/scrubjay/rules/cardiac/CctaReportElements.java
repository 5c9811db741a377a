package org.scrubjay.rules.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ContrastReader;
import org.scrubjay.note.statements.ContrastStatement;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;

/** A coronary CT angiography report that lacks what its code stands for. */
public final class CctaReportElements implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ccta-report-elements",
          "cardiac",
          Severity.WARNING,
          "A coronary CT angiography report that lacks contrast, arteries or the degree of"
              + " disease.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Wording GRAFTS = Wording.of("\\b(?:grafts?|bypass|lima|svg)\\b");
  private static final Wording DEGREE =
      Wording.of(
          "\\b(?:cad-?rads|stenos[ei]s|plaque|narrowing|patent|occlu\\w+|no coronary"
              + "|(?:normal|clean) coronar\\w+)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("75574"))
        .ifPresent(
            line ->
                ImagingReport.of(checkup.note())
                    .filter(report -> report.has(LabelRole.FINDINGS))
                    .ifPresent(
                        report ->
                            MissingElements.judge(
                                INFO,
                                line,
                                "The report of the coronary CT angiography",
                                missing(report),
                                verdicts)));
  }

  private static List<String> missing(ImagingReport report) {
    List<String> missing = new ArrayList<>();
    boolean contrast =
        report.proseSentences().stream()
            .flatMap(sentence -> ContrastReader.read(report.text(), sentence).stream())
            .anyMatch(
                statement ->
                    statement.decides() && statement.given() != ContrastStatement.Given.WITHOUT);
    if (!contrast) {
      missing.add("the contrast given into a vein");
    }
    List<String> vessels = CardiacReport.vesselsNotNamed(report);
    if (!vessels.isEmpty() && !report.says(GRAFTS, LabelRole.FINDINGS)) {
      missing.add("a description of " + String.join(", ", vessels));
    }
    if (!report.says(DEGREE, LabelRole.FINDINGS, LabelRole.IMPRESSION)) {
      missing.add("the degree of stenosis or CAD-RADS");
    }
    return missing;
  }
}
