package org.scrubjay.rules.threed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.rules.edits.PairTables;

/** 3D rendering of images that were made to guide needles. */
public final class ThreedForBiopsyMapping implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-for-biopsy-mapping",
          "threed",
          Severity.ERROR,
          "3D rendering (76376, 76377) billed with needle guidance and no study of its own.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** Guidance of needles by ultrasound, fluoroscopy, CT and MR. */
  private static final Set<String> GUIDANCE = Set.of("76942", "77002", "77012", "77021");

  private static final Set<String> NO_SECTIONS = Set.of("XR", "FL", "DXA", "IR", "OTHER");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> Rendering.is(line.code()))
          .findFirst()
          .ifPresent(rendering -> checkClaim(checkup, claim, rendering, verdicts));
    }
  }

  private static void checkClaim(
      Checkup checkup, Claim claim, ServiceLine rendering, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, rendering);
    List<ServiceLine> others =
        claim.lines().stream()
            .filter(line -> checkup.note().dateOf(claim, line).equals(date))
            .filter(line -> !Rendering.is(line.code()))
            .toList();
    Optional<ServiceLine> guidance =
        others.stream().filter(line -> GUIDANCE.contains(line.code())).findFirst();
    if (guidance.isEmpty()) {
      verdicts.passed();
      return;
    }
    List<Answer<Procedure>> studies = studies(checkup, others, date);
    boolean hasStudy =
        studies.stream()
            .flatMap(answer -> answer.found().flatMap(Procedure::imaging).stream())
            .anyMatch(imaging -> !NO_SECTIONS.contains(imaging.modality()));
    Optional<String> unchecked =
        studies.stream().flatMap(answer -> answer.notChecked().stream()).findFirst();
    if (hasStudy
        // The table edit on the pair says the same with its source.
        || PairTables.reported(checkup.book(), claim, rendering, guidance.get(), date)) {
      verdicts.passed();
    } else if (unchecked.isPresent()) {
      verdicts.notChecked(unchecked.get());
    } else {
      verdicts.problem(problem(rendering, guidance.get()));
    }
  }

  /** What may be a study of its own: codes of radiology, and those with a letter. */
  private static List<Answer<Procedure>> studies(
      Checkup checkup, List<ServiceLine> lines, LocalDate date) {
    return lines.stream()
        .filter(line -> !GUIDANCE.contains(line.code()))
        .filter(line -> line.code().matches("7\\d{4}|.*[A-Z].*"))
        .map(line -> checkup.book().procedure(line.code(), date))
        .toList();
  }

  private static Problem problem(ServiceLine rendering, ServiceLine guidance) {
    return Problem.of(
            INFO,
            rendering.mention().span(),
            rendering.code()
                + " is not for mapping biopsies or needles: the only images billed beside it are"
                + " those that guided the needle ("
                + guidance.code()
                + "). Leave it out, or bill the study that was rendered.")
        .withCode(rendering.code())
        .withRelated(List.of(new Related("the guidance", guidance.mention().span())))
        .withSource(Optional.of(SourceRef.of("CMS, NCCI Policy Manual").withDetail("chapter IX")));
  }
}
