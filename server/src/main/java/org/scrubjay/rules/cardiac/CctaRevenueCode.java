package org.scrubjay.rules.cardiac;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** Cardiac CT on a hospital claim under the revenue code of CT scans. */
public final class CctaRevenueCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ccta-revenue-code",
          "cardiac",
          Severity.INFO,
          "Cardiac CT or coronary CT angiography on a hospital claim under revenue code 035X.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  private static final Set<String> CARDIAC = Set.of("75572", "75573", "75574");

  /** CMS Transmittal 12421 let the MACs take any revenue code. */
  private static final LocalDate ANY_CODE_FROM = LocalDate.of(2024, 1, 1);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      boolean hospital =
          claim
              .header()
              .claimKind()
              .filter(kind -> kind.value() == ClaimKind.OUTPATIENT_HOSPITAL)
              .isPresent();
      claim.lines().stream()
          .filter(line -> hospital && CARDIAC.contains(line.code()))
          .filter(line -> !checkup.note().dateOf(claim, line).isBefore(ANY_CODE_FROM))
          .forEach(line -> checkLine(line, verdicts));
    }
  }

  private static void checkLine(ServiceLine line, Verdicts verdicts) {
    Optional<Stated<String>> revenue = line.revenueCode();
    if (revenue.isEmpty()) {
      verdicts.notChecked("no revenue code is stated for " + line.code());
    } else if (isComputedTomography(revenue.get().value())) {
      verdicts.problem(problem(line, revenue.get()));
    } else {
      verdicts.passed();
    }
  }

  private static boolean isComputedTomography(String revenue) {
    return revenue.matches("0?35\\d");
  }

  private static Problem problem(ServiceLine line, Stated<String> revenue) {
    return Problem.of(
            INFO,
            revenue.span(),
            line.code()
                + " stands under "
                + revenue.value()
                + ", a revenue code of CT scans. Since December 2023 Medicare no longer returns"
                + " cardiac CT under others, and the ACC names 0489 and 0409; see which one your"
                + " hospital's costs are under.")
        .withCode(line.code())
        .withSource(
            Optional.of(
                SourceRef.of("Heartflow FFRct Analysis coding and billing guide, 2025")
                    .withDetail("on CMS Transmittal 12421, revenue codes for 75574")));
  }
}
