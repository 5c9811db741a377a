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
import org.scrubjay.note.statements.Modality;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** Findings without an impression. */
public final class ImpressionMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "impression-missing",
          "documentation",
          Severity.ERROR,
          "An imaging report with findings and no impression; radiographs are exempt.",
          Set.of(NoteKind.REPORT));
  private static final int FEWEST_SENTENCES = 4;
  private static final Wording CONCLUDES =
      Wording.of(
          "\\b(?:impressions?|conclusions?|concluded|opinion|summary|in short|overall"
              + "|assessment|diagnos[ei]s)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .filter(report -> report.modality().filter(kind -> kind != Modality.RADIOGRAPH).isPresent())
        .filter(report -> report.sentences(LabelRole.FINDINGS).all().size() >= FEWEST_SENTENCES)
        .ifPresent(
            report ->
                missing(report)
                    .ifPresentOrElse(place -> verdicts.problem(problem(place)), verdicts::passed));
  }

  private static Optional<Span> missing(ImagingReport report) {
    if (report.has(LabelRole.IMPRESSION)) {
      return Optional.empty();
    }
    Optional<Span> heading = report.parts(LabelRole.IMPRESSION).map(Part::label).findFirst();
    if (heading.isPresent()) {
      return heading;
    }
    return report.says(CONCLUDES)
        ? Optional.empty()
        : report.parts(LabelRole.FINDINGS).map(Part::label).findFirst();
  }

  private static Problem problem(Span place) {
    return Problem.of(
        INFO,
        place,
        "The report has findings and no impression. Answer the question that the exam was ordered"
            + " for.");
  }
}
