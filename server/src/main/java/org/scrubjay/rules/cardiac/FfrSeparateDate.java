package org.scrubjay.rules.cardiac;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;

/** FFR-CT and its coronary CT angiography on two days. */
public final class FfrSeparateDate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-separate-date",
          "cardiac",
          Severity.HINT,
          "FFR-CT (75580) and coronary CT angiography (75574) on different days of one note.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Optional<LocalDate> study = date(checkup, "75574");
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        if (!line.code().equals("75580") || study.isEmpty()) {
          continue;
        }
        LocalDate date = checkup.note().dateOf(claim, line);
        if (date.equals(study.get())) {
          verdicts.passed();
        } else {
          verdicts.problem(problem(line, study.get(), date));
        }
      }
    }
  }

  private static Optional<LocalDate> date(Checkup checkup, String code) {
    return checkup.note().claims().stream()
        .flatMap(
            claim ->
                claim.lines().stream()
                    .filter(line -> line.code().equals(code))
                    .map(line -> checkup.note().dateOf(claim, line)))
        .findFirst();
  }

  private static Problem problem(ServiceLine line, LocalDate study, LocalDate date) {
    return Problem.of(
            INFO,
            line.mention().span(),
            "75580 is of "
                + date
                + " and the angiography of "
                + study
                + ". That may be: FFR-CT stands alone and has its own date of service. See that"
                + " each line carries the day on which it was done.")
        .withCode("75580");
  }
}
