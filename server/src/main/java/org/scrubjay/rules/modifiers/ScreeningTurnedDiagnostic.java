package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** A screening and a diagnostic mammogram of one day, without modifier GG. */
public final class ScreeningTurnedDiagnostic implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "screening-turned-diagnostic",
          "modifiers",
          Severity.INFO,
          "A screening and a diagnostic mammogram on the same day, without modifier GG.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String SCREENING = "77067";
  private static final Set<String> DIAGNOSTIC = Set.of("77065", "77066");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> DIAGNOSTIC.contains(line.code()))
          .forEach(line -> checkLine(checkup, claim, line, verdicts));
    }
  }

  private static void checkLine(
      Checkup checkup, Claim claim, ServiceLine diagnostic, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, diagnostic);
    Optional<ServiceLine> screening =
        claim.lines().stream()
            .filter(line -> line.code().equals(SCREENING))
            .filter(line -> checkup.note().dateOf(claim, line).equals(date))
            .findFirst();
    if (screening.isPresent() && !diagnostic.hasModifier("GG")) {
      verdicts.problem(problem(diagnostic, screening.get(), date));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(ServiceLine diagnostic, ServiceLine screening, LocalDate date) {
    return Problem.of(
            INFO,
            diagnostic.mention().span(),
            diagnostic.code()
                + " is billed with the screening mammogram "
                + SCREENING
                + " of "
                + date
                + " and has no modifier GG. If both were done for one patient on that day, Medicare"
                + " wants GG on the diagnostic one.")
        .withCode(diagnostic.code())
        .withRelated(List.of(new Related("the screening", screening.mention().span())))
        .withSource(
            Optional.of(
                SourceRef.of("CMS, HCPCS Level II, January 2026").withDetail("modifier GG")));
  }
}
