package org.scrubjay.rules.documentation;

import java.util.Optional;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An impression that cannot wait, and no word on whom it was told. */
public final class CriticalResultNotCommunicated implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "critical-result-not-communicated",
          "documentation",
          Severity.WARNING,
          "A result that cannot wait, and the report does not say who was told.",
          Set.of(NoteKind.REPORT));

  private static final Wording CRITICAL =
      Wording.of(
          "\\b(?:tension pneumothorax|(?:acute )?pulmonary (?:embolism|emboli|embolus)"
              + "|aortic (?:dissection|rupture|transection)|dissection of the (?:\\w+ )?aorta"
              + "|ruptured (?:\\w+ ){0,3}?aneurysm|pneumoperitoneum|free (?:intra-?peritoneal )?air"
              + "|(?:acute|new) (?:\\w+ ){0,2}?(?:subdural|epidural|subarachnoid|intracranial"
              + "|intraparenchymal|intracerebral) (?:h(?:a)?emorrhage|h(?:a)?ematoma|bleed)"
              + "|(?:testicular|ovarian) torsion|ectopic pregnancy|cord compression"
              + "|acute (?:\\w+ ){0,2}?infarct(?:ion)?)\\b");
  private static final Wording KNOWN =
      Wording.of(
          "\\b(?:known|chronic|old|remote|prior|previous\\w*|unchanged|stable|resol\\w+|improv\\w+"
              + "|again|history|follow-?up|post-?operative|status post|s/p|residual|evolving"
              + "|small|tiny|decreas\\w+|interval|subacute|risk)\\b");
  private static final Wording TOLD =
      Wording.of(
          "\\b(?:communicat\\w+|discuss\\w*|notif\\w+|inform\\w+|call(?:ed|s)?|phon\\w+|telephon\\w+|convey\\w+|relay\\w+|paged|verbal\\w*|told|spoke|spoken|aware|alerted|wet"
              + " read|report(?:ed)? (?:was |were )?(?:given|to)|given to|results? (?:to|were|was)"
              + "|dr\\.?|doctor)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.modality().isPresent())
        .ifPresent(
            report ->
                critical(report)
                    .ifPresent(
                        span -> {
                          if (report.says(TOLD)) {
                            verdicts.passed();
                          } else {
                            verdicts.problem(problem(span));
                          }
                        }));
  }

  private static Optional<Span> critical(ImagingReport report) {
    return report
        .sentences(LabelRole.IMPRESSION)
        .find(CRITICAL)
        .filter(found -> found.is(Certainty.AFFIRMED) && !found.beside(KNOWN))
        .map(Sentences.Found::span)
        .findFirst();
  }

  private static Problem problem(Span span) {
    return Problem.of(
        INFO,
        span,
        "A result like this is told to the referring physician at once, and the report does not"
            + " say so. Add who was told, by whom, and when.");
  }
}
