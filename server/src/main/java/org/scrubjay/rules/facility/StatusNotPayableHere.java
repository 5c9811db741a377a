package org.scrubjay.rules.facility;

import java.util.Map;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;

/** A code that Medicare does not take on a hospital outpatient claim. */
public final class StatusNotPayableHere implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "status-not-payable-here",
          "facility",
          Severity.ERROR,
          "A code whose status indicator keeps it off hospital outpatient claims.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  // CMS, OPPS Addendum D1, calendar year 2025. Indicator C has a rule of its own.
  private static final Map<String, String> MEANING =
      Map.of(
          "B", "it is not recognized by OPPS on this type of claim; another code may be",
          "D", "it is discontinued",
          "E1", "Medicare does not cover it",
          "E2", "Medicare has no price for it",
          "M", "it is not billed to the contractor");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (OutpatientLines.Paid paid : OutpatientLines.of(checkup, claim, verdicts)) {
        if (MEANING.containsKey(paid.row().status())) {
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
                + " has status indicator "
                + paid.row().status()
                + " on "
                + paid.date()
                + ": "
                + MEANING.get(paid.row().status())
                + ".")
        .withCode(paid.line().code())
        .withSource(paid.source());
  }
}
