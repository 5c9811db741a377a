package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
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

/** Modifier 26 or TC on a code that does not split into a reading and a technical part. */
public final class ProfessionalTechnicalNotAllowed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "professional-technical-not-allowed",
          "modifiers",
          Severity.ERROR,
          "Modifier 26 or TC on a code that does not split that way.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Set<String> COMPONENTS = Set.of("26", "TC");
  private static final Set<String> FORBID_BOTH = Set.of("0", "2", "3", "4", "5", "9");
  private static final Set<String> FORBID_TECHNICAL = Set.of("6", "8");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        line.modifiers().stream()
            .filter(modifier -> COMPONENTS.contains(modifier.value()))
            .forEach(modifier -> checkModifier(checkup, line, modifier, date, verdicts));
      }
    }
  }

  private static void checkModifier(
      Checkup checkup,
      ServiceLine line,
      Stated<String> modifier,
      LocalDate date,
      Verdicts verdicts) {
    Answer<FeeScheduleRow> answer = checkup.book().feeSchedule(line.code(), "", date);
    if (answer instanceof Answer.Found<FeeScheduleRow> found) {
      Optional<String> indicator = found.value().pcTc();
      if (indicator.isEmpty()) {
        verdicts.notChecked(
            "the fee schedule row at hand for " + line.code() + " has no PC/TC indicator");
      } else if (forbids(indicator.get(), modifier.value())) {
        verdicts.problem(
            problem(line, modifier, indicator.get(), date)
                .withSource(
                    Optional.of(
                        found.edition().source().withDetail("PC/TC indicator " + indicator.get())))
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

  /**
   * Whether the fee schedule forbids {@code modifier} on {@code code}; false where it is silent.
   */
  static boolean forbidden(CodeBook book, String code, String modifier, LocalDate date) {
    return book.feeSchedule(code, "", date)
        .found()
        .flatMap(FeeScheduleRow::pcTc)
        .filter(indicator -> forbids(indicator, modifier))
        .isPresent();
  }

  private static boolean forbids(String indicator, String modifier) {
    return FORBID_BOTH.contains(indicator)
        || FORBID_TECHNICAL.contains(indicator) && modifier.equals("TC");
  }

  private static Problem problem(
      ServiceLine line, Stated<String> modifier, String indicator, LocalDate date) {
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier "
                + modifier.value()
                + " does not go on "
                + line.code()
                + " on "
                + date
                + ": "
                + meaning(indicator)
                + " (PC/TC indicator "
                + indicator
                + "). Bill "
                + line.code()
                + " without it, or the code that stands for the part you did.")
        .withCode(line.code());
  }

  // CMS, RVU25D record layout, Attachment A.
  private static String meaning(String indicator) {
    return switch (indicator) {
      case "0" -> "it is a physician service and has no parts";
      case "2" -> "the code itself is the professional part";
      case "3" -> "the code itself is the technical part";
      case "4" -> "the code stands for both parts, and each part has a code of its own";
      case "5" -> "it is paid incident to a physician's service and has no parts";
      case "6" -> "it is a physician's reading of a laboratory test and has no technical part";
      case "8" -> "it is a physician's reading and has no technical part";
      default -> "the idea of two parts does not apply to it";
    };
  }
}
