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
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An imaging report that does not say why the exam was done. */
public final class IndicationMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "indication-missing",
          "documentation",
          Severity.ERROR,
          "An imaging report that does not say why the exam was done.",
          Set.of(NoteKind.REPORT));
  private static final Wording SAYS_NOTHING =
      Wording.of(
          "^\\W*(?:none|n/?a|not (?:given|provided|stated|available)|see (?:order|above|chart"
              + "|requisition)|as (?:above|ordered)|unknown|\\?)\\W*$");
  // Words by which a reason is given outside a section of its own.
  private static final Wording REASON_ELSEWHERE =
      Wording.of(
          "\\b(?:indicat\\w+|histor\\w+|reasons?|clinical(?:ly)?|complain\\w*|presents?|presenting"
              + "|evaluat\\w+|rule out|r/o|follow-?up|status post|s/p|screening|diagnos\\w+"
              + "|symptom\\w*|known|year[- ]old)\\b");

  // A list of codes alone is the coder's.
  private static final Wording DIAGNOSIS = Wording.of("^\\W*(?:\\w+ )?(?:diagnos[ei]s|dx)\\W*$");
  private static final Wording WORD = Wording.of("\\b[a-z]{3,}\\b");

  private static final String MESSAGE =
      "The report does not say why the exam was done. Name the sign, symptom or known disease that"
          + " it was ordered for.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // Without a title and a modality it may be a piece of a report.
    ImagingReport.of(checkup.note())
        .filter(report -> report.modality().isPresent() && report.has(LabelRole.FINDINGS))
        .ifPresent(
            report ->
                missing(report)
                    .ifPresentOrElse(
                        place -> verdicts.problem(Problem.of(INFO, place, MESSAGE)),
                        verdicts::passed));
  }

  private static Optional<Span> missing(ImagingReport report) {
    Optional<Part> section = report.parts(LabelRole.INDICATION).findFirst();
    if (section.isPresent()) {
      boolean says =
          report.sentences(LabelRole.INDICATION).stream()
              .anyMatch(sentence -> !saysNothing(report, sentence));
      return says ? Optional.empty() : section.map(Part::label);
    }
    return report.says(REASON_ELSEWHERE) || report.has(LabelRole.ADDENDUM) || namesDisease(report)
        ? Optional.empty()
        : report.titles().findFirst();
  }

  /** Whether words under DIAGNOSIS come before the findings; behind them it is the conclusion. */
  private static boolean namesDisease(ImagingReport report) {
    int findings =
        report.parts(LabelRole.FINDINGS).mapToInt(part -> part.label().start()).min().orElse(0);
    return report
        .parts(LabelRole.DIAGNOSIS_CODES)
        .filter(part -> part.label().start() < findings)
        .filter(part -> report.text().has(DIAGNOSIS, part.label()))
        .flatMap(part -> part.sentences().stream())
        .anyMatch(sentence -> report.text().has(WORD, sentence) && !saysNothing(report, sentence));
  }

  private static boolean saysNothing(ImagingReport report, Span sentence) {
    return report.text().has(SAYS_NOTHING, sentence);
  }
}
