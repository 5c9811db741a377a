package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.ModifierCode;
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

/** A modifier that does not exist, not yet, or no longer. */
public final class UnknownOrEndedModifier implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-or-ended-modifier",
          "modifiers",
          Severity.ERROR,
          "A modifier that does not exist on the date of service.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  // CMS's HCPCS file holds none of CPT's modifiers: two digits, a digit and P, P and a digit.
  private static final Pattern OF_CPT = Pattern.compile("\\d\\d|\\dP|P\\d");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        LocalDate date = checkup.note().dateOf(claim, line);
        line.modifiers()
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
    Answer<ModifierCode> answer = checkup.book().modifier(modifier.value(), date);
    if (answer instanceof Answer.Found<ModifierCode> found) {
      if (found.value().validity().contains(date)) {
        verdicts.passed();
      } else {
        verdicts.problem(
            problem(checkup, line, modifier, outside(found.value(), date), found.edition()));
      }
    } else if (answer instanceof Answer.None<ModifierCode> none) {
      if (OF_CPT.matcher(modifier.value()).matches()) {
        verdicts.notChecked("no loaded edition lists the modifiers of CPT");
      } else {
        verdicts.problem(
            problem(
                checkup,
                line,
                modifier,
                " is no modifier: "
                    + none.edition().set().title()
                    + " "
                    + none.edition().name()
                    + " does not hold it.",
                none.edition()));
      }
    } else {
      verdicts.notChecked(answer.notChecked().orElseThrow());
    }
  }

  private static String outside(ModifierCode modifier, LocalDate date) {
    return modifier.validity().startsAfter(date)
        ? " begins on "
            + modifier.validity().from().orElseThrow()
            + " and cannot be used for "
            + date
            + "."
        : " ended on "
            + modifier.validity().to().orElseThrow()
            + " and cannot be used for "
            + date
            + ".";
  }

  private static Problem problem(
      Checkup checkup, ServiceLine line, Stated<String> modifier, String what, Edition edition) {
    return Problem.of(
            INFO, modifier.span(), "Modifier " + modifier.value() + " on " + line.code() + what)
        .withCode(line.code())
        .withSource(Optional.of(edition.source()))
        .withFixes(List.of(ModifierFixes.removal(checkup.note(), line, modifier, Fix.Kind.CHOICE)));
  }
}
