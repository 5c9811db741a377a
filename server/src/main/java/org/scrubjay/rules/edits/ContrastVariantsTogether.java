package org.scrubjay.rules.edits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
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
import org.scrubjay.rules.common.ClaimSize;

/** Two codes of one study that differ only in contrast. */
public final class ContrastVariantsTogether implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "contrast-variants-together",
          "edits",
          Severity.ERROR,
          "Two codes for the same CT, MR or MR angiogram that differ only in contrast.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final Set<String> MODALITIES = Set.of("CT", "MR", "MRA");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      if (ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      for (Studies.Together pair : Studies.withoutEdit(checkup, claim, verdicts)) {
        if (isVariant(pair.one().imaging(), pair.other().imaging())) {
          verdicts.problem(problem(checkup, pair));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static boolean isVariant(Imaging one, Imaging other) {
    return MODALITIES.contains(one.modality())
        && one.modality().equals(other.modality())
        && !one.region().isEmpty()
        && one.region().equals(other.region())
        && one.contrast().isPresent()
        && other.contrast().isPresent()
        && !one.contrast().equals(other.contrast());
  }

  // Two joints of one limb have the same code, so that there the two lines may both be right.
  private static Severity severity(Imaging imaging) {
    return imaging.region().contains("extremity") ? Severity.WARNING : INFO.severity();
  }

  private static Problem problem(Checkup checkup, Studies.Together pair) {
    ServiceLine first = pair.one().line();
    ServiceLine second = pair.other().line();
    Imaging imaging = pair.one().imaging();
    Optional<Procedure> whole =
        Studies.code(
            checkup,
            first.code(),
            imaging.modality(),
            imaging.region(),
            Imaging.Contrast.WITHOUT_THEN_WITH,
            pair.date());
    String remedy =
        whole
            .map(code -> "without and then with contrast in one session it is " + code.code())
            .orElse("one session has one of them");
    return Problem.of(
            INFO,
            second.mention().span(),
            second.code()
                + " and "
                + first.code()
                + " are the same study with different contrast on "
                + pair.date()
                + ": "
                + remedy
                + ". Two separate sessions need a modifier that says so.")
        .withSeverity(severity(imaging))
        .withCode(second.code())
        .withRelated(List.of(new Related("the other variant", first.mention().span())));
  }
}
