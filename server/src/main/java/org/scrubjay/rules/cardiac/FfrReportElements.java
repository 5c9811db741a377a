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
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;

/** An FFR-CT report that lacks what payers look for. */
public final class FfrReportElements implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-report-elements",
          "cardiac",
          Severity.WARNING,
          "An FFR-CT report that lacks values, place, software, interpretation or consequence.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Wording PLACE =
      Wording.of("\\b(?:proximal|mid|middle|distal|ostial|ostium|segment|bifurcation)\\b");
  private static final Wording WEIGHS =
      Wording.of(
          "\\b(?:most (?:significant|severe|important)|matters most|culprit|lesion[- ]specific"
              + "|h(?:a)?emodynamically (?:in)?significant|flow[- ]limiting|functionally"
              + " (?:in)?significant|lowest|ischemi\\w+)\\b");
  private static final Wording SOFTWARE =
      Wording.of("\\b(?:software|version|heartflow|deepvessel|cfr-?ct|ffrct analysis|vendor)\\b");
  private static final Wording INTERPRETED =
      Wording.of(
          "\\b(?:interpret\\w+|reviewed by|read by|i (?:have )?reviewed|personally reviewed|signed"
              + " by)\\b");
  private static final Wording CONSEQUENCE =
      Wording.of(
          "\\b(?:manage\\w*|treat\\w*|therapy|recommend\\w*|catheteri[sz]ation|angiography is"
              + "|revasculari\\w+|pci|stent(?:ing| placement)|defer\\w*|refer(?:red|ral|ring)?"
              + "|for (?:\\w+ ){0,2}?angiography|follow-?up)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("75580"))
        .ifPresent(
            line ->
                ImagingReport.of(checkup.note())
                    .filter(report -> report.has(LabelRole.FINDINGS))
                    .ifPresent(
                        report ->
                            MissingElements.judge(
                                INFO, line, "The FFR-CT report", missing(report), verdicts)));
  }

  private static List<String> missing(ImagingReport report) {
    List<String> missing = new ArrayList<>();
    List<String> vessels = CardiacReport.vesselsWithoutValue(report);
    boolean named = report.says(CardiacReport.FFR, LabelRole.FINDINGS, LabelRole.IMPRESSION);
    // A title that names FFR says what the figures of all vessels are.
    if (!named && !(report.says(CardiacReport.FFR) && vessels.isEmpty())) {
      missing.add("FFR values");
    } else if (!vessels.isEmpty()) {
      missing.add("an FFR value for " + String.join(", ", vessels));
    }
    need(missing, report, PLACE, "the place of the lesion");
    need(missing, report, WEIGHS, "which lesion matters most");
    need(missing, report, SOFTWARE, "the software and its version");
    if (!report.has(LabelRole.SIGNATURE) && !report.says(INTERPRETED)) {
      missing.add("who interpreted it");
    }
    need(missing, report, CONSEQUENCE, "what it changes in the treatment");
    return missing;
  }

  private static void need(
      List<String> missing, ImagingReport report, Wording wording, String words) {
    if (!report.says(wording)) {
      missing.add(words);
    }
  }
}
