package org.scrubjay.rules.cardiac;

import java.time.LocalDate;
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
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;

/** A report of a predictive model of the heart that lacks what C9793 stands for. */
public final class PredictiveModelElements implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "predictive-model-elements",
          "cardiac",
          Severity.WARNING,
          "A C9793 report that lacks its images, the 3D model or the procedure it plans.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  /** From this day the descriptor of C9793 names cardiac magnetic resonance as well. */
  private static final LocalDate MAGNETIC_RESONANCE_FROM = LocalDate.of(2025, 4, 1);

  private static final Wording CT =
      Wording.of("\\b(?:ccta|cta|cardiac ct|ct angiogra\\w+|computed tomograph\\w+)\\b");
  private static final Wording MAGNETIC_RESONANCE =
      Wording.of("\\b(?:cmr|cardiac (?:mri?|magnetic resonance)|heart mri)\\b");
  private static final Wording MODEL =
      Wording.of("\\b(?:predict\\w+|3-?d (?:\\w+ )?model|simulat\\w+|digital twin)\\b");
  private static final Wording PROCEDURE =
      Wording.of(
          "\\b(?:pre-?procedur\\w+|plan\\w*|tavr|tavi|tmvr|laao|occlusion device|valve replacement"
              + "|appendage closure|intervention)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Set.of("C9793"))
        .ifPresent(
            line ->
                ImagingReport.of(checkup.note())
                    .ifPresent(report -> checkLine(report, line, verdicts)));
  }

  private static void checkLine(ImagingReport report, ServiceLine line, Verdicts verdicts) {
    List<String> missing = missing(report, report.note().dateAt(line.mention().span()));
    MissingElements.judge(INFO, line, "The report for C9793", missing, verdicts);
  }

  private static List<String> missing(ImagingReport report, LocalDate date) {
    List<String> missing = new ArrayList<>();
    boolean resonanceCounts = !date.isBefore(MAGNETIC_RESONANCE_FROM);
    if (!says(report, CT) && !(resonanceCounts && says(report, MAGNETIC_RESONANCE))) {
      missing.add(
          resonanceCounts
              ? "the cardiac CT or MR images it is computed from"
              : "the cardiac CT images it is computed from (MR counts from "
                  + MAGNETIC_RESONANCE_FROM
                  + ")");
    }
    if (!says(report, MODEL)) {
      missing.add("the 3D predictive model");
    }
    if (!says(report, PROCEDURE)) {
      missing.add("the procedure that it plans");
    }
    return missing;
  }

  private static boolean says(ImagingReport report, Wording wording) {
    return report.says(
        wording,
        LabelRole.EXAM,
        LabelRole.INDICATION,
        LabelRole.TECHNIQUE,
        LabelRole.COMPARISON,
        LabelRole.FINDINGS,
        LabelRole.IMPRESSION);
  }
}
