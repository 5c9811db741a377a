package org.scrubjay.rules.documentation;

import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Modality;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Rendering;

/** A billed CT or MR exam whose report does not say how it was done. */
public final class TechniqueMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "technique-missing",
          "documentation",
          Severity.WARNING,
          "A billed CT or MR exam whose report does not say how the images were made.",
          Set.of(NoteKind.REPORT));
  private static final Wording HOW =
      Wording.of(
          "\\b(?:technique|protocol|contrast|unenhanced|enhanced|axial|helical|spiral|sagittal"
              + "|coronal|sequences?|weighted|multiplanar|multislice|multidetector|sections?|slices?|(?:images|imaging|scans?|scanning|data)"
              + " (?:was|were|of)|\\d+(?:\\.\\d+)? ?mm (?:thick|collimation|intervals?|cuts))\\b");

  private static final String FFR_CT = "75580";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (checkup.note().claims().isEmpty() || !billsImages(checkup.note())) {
      return;
    }
    ImagingReport.of(checkup.note())
        .filter(report -> report.modality().filter(TechniqueMissing::isSectional).isPresent())
        .filter(report -> report.has(LabelRole.FINDINGS))
        .ifPresent(
            report -> {
              // An empty section is empty-section's.
              if (report.parts(LabelRole.TECHNIQUE).findAny().isPresent() || report.says(HOW)) {
                verdicts.passed();
              } else {
                verdicts.problem(problem(report));
              }
            });
  }

  /** FFR-CT and 3D rendering are computed from the images of another service. */
  private static boolean billsImages(Note note) {
    return note.claims().stream()
        .flatMap(claim -> claim.lines().stream())
        .anyMatch(line -> !line.code().equals(FFR_CT) && !Rendering.is(line.code()));
  }

  private static boolean isSectional(Modality modality) {
    return modality == Modality.CT || modality == Modality.MR;
  }

  private static Problem problem(ImagingReport report) {
    return Problem.of(
        INFO,
        report.parts(LabelRole.FINDINGS).map(Part::label).findFirst().orElseThrow(),
        "The report does not say how the images were made. State the technique, and whether"
            + " contrast was given: the code depends on it.");
  }
}
