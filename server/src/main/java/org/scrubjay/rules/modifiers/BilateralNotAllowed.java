package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** Modifier 50 where the fee schedule knows no second side. */
public final class BilateralNotAllowed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "bilateral-not-allowed",
          "modifiers",
          Severity.WARNING,
          "Modifier 50 on a code that is not paid by side, or beside LT or RT.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Set<String> FORBID = Set.of("0", "2", "9");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        line.modifiers().stream()
            .filter(modifier -> modifier.value().equals("50"))
            .findFirst()
            .ifPresent(modifier -> checkModifier(checkup, claim, line, modifier, verdicts));
      }
    }
  }

  private static void checkModifier(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    if (line.hasModifier("LT") || line.hasModifier("RT")) {
      verdicts.problem(
          problem(
              line,
              modifier,
              "Modifier 50 on "
                  + line.code()
                  + " says both sides, and LT or RT beside it says one. Keep what the record"
                  + " supports."));
      return;
    }
    Answer<FeeScheduleRow> answer = checkup.book().feeSchedule(line.code(), "", date);
    if (answer instanceof Answer.Found<FeeScheduleRow> found) {
      Optional<String> indicator = found.value().bilateral();
      if (indicator.isEmpty()) {
        verdicts.notChecked(
            "the fee schedule row at hand for " + line.code() + " has no bilateral indicator");
      } else if (FORBID.contains(indicator.get())) {
        verdicts.problem(
            problem(line, modifier, message(line, indicator.get()))
                .withSource(
                    Optional.of(
                        found
                            .edition()
                            .source()
                            .withDetail("bilateral indicator " + indicator.get())))
                .withFixes(
                    List.of(
                        ModifierFixes.removal(checkup.note(), line, modifier, Fix.Kind.CHOICE))));
      } else {
        verdicts.passed();
      }
    } else {
      verdicts.notChecked(
          answer.notChecked().orElse("the physician fee schedule has no row for " + line.code()));
    }
  }

  // CMS, RVU25D record layout, Attachment A.
  private static String message(ServiceLine line, String indicator) {
    String meaning =
        switch (indicator) {
          case "0" -> "its anatomy or its definition leaves no second side to bill";
          case "2" -> "its payment covers both sides already";
          default -> "the idea of two sides does not apply to it";
        };
    return "Modifier 50 does not go on "
        + line.code()
        + ": "
        + meaning
        + " (bilateral indicator "
        + indicator
        + ").";
  }

  private static Problem problem(ServiceLine line, Stated<String> modifier, String message) {
    return Problem.of(INFO, modifier.span(), message).withCode(line.code());
  }
}
