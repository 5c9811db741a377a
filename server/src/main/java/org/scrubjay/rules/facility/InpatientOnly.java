package org.scrubjay.rules.facility;

import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;

/** A code that Medicare pays for inpatients only, on a hospital outpatient claim. */
public final class InpatientOnly implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "inpatient-only",
          "facility",
          Severity.ERROR,
          "An inpatient-only code (status indicator C) on a hospital outpatient claim.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  // CMS, OPPS Addendum D1, calendar year 2025.
  private static final String INPATIENT_PROCEDURE = "C";
  // HCPCS: done in an emergency on an outpatient who died before admission.
  private static final String DIED_BEFORE_ADMISSION = "CA";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (OutpatientLines.Paid paid : OutpatientLines.of(checkup, claim, verdicts)) {
        if (paid.is(INPATIENT_PROCEDURE) && !paid.line().hasModifier(DIED_BEFORE_ADMISSION)) {
          verdicts.problem(problem(paid));
        } else {
          verdicts.passed();
        }
      }
    }
  }

  private static Problem problem(OutpatientLines.Paid paid) {
    return Problem.of(
            INFO,
            paid.line().mention().span(),
            paid.line().code()
                + " is inpatient-only on "
                + paid.date()
                + " (status indicator C): Medicare pays nothing for it on an outpatient claim."
                + " Check the code, and whether the patient was admitted.")
        .withCode(paid.line().code())
        .withSource(paid.source());
  }
}
