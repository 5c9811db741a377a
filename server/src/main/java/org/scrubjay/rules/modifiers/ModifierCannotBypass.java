package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
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
import org.scrubjay.note.Stated;
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.edits.PairTables;

/** A modifier that does not lift the NCCI edit on its line. */
public final class ModifierCannotBypass implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "modifier-cannot-bypass",
          "modifiers",
          Severity.INFO,
          "Modifier 51, 76 or 77 on a line of an NCCI pair that only other modifiers lift.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** Those that people add to get two services paid; others have work of their own on the line. */
  private static final Set<String> TRIED = Set.of("51", "76", "77");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      boolean tried =
          claim.lines().stream().anyMatch(line -> TRIED.stream().anyMatch(line::hasModifier));
      if (!tried || ClaimSize.exceeded(claim, verdicts)) {
        continue;
      }
      for (ServiceLine line : claim.lines()) {
        line.modifiers().stream()
            .filter(modifier -> TRIED.contains(modifier.value()))
            .findFirst()
            .ifPresent(modifier -> checkLine(checkup, claim, line, modifier, verdicts));
      }
    }
  }

  private static void checkLine(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    List<ServiceLine> others =
        claim.lines().stream()
            .filter(other -> !other.code().equals(line.code()))
            .filter(other -> checkup.note().dateOf(claim, other).equals(date))
            .toList();
    for (ServiceLine other : others) {
      Answer<PairEdit> answer =
          PairTables.edit(checkup.book(), claim, line.code(), other.code(), date);
      if (answer.notChecked().isPresent()) {
        verdicts.notChecked(answer.notChecked().get());
      } else if (unlifted(checkup, line, other, date, answer)) {
        verdicts.problem(problem(line, other, modifier, answer));
        return;
      }
    }
    verdicts.passed();
  }

  /** Whether a modifier could lift the edit and none on either line does. */
  private static boolean unlifted(
      Checkup checkup,
      ServiceLine line,
      ServiceLine other,
      LocalDate date,
      Answer<PairEdit> answer) {
    return answer.found().filter(edit -> edit.indicator() == PairEdit.Indicator.ALLOWED).isPresent()
        && PairTables.bypass(checkup.book(), line, other, date) == PairTables.Bypass.NONE;
  }

  private static Problem problem(
      ServiceLine line, ServiceLine other, Stated<String> modifier, Answer<PairEdit> answer) {
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier "
                + modifier.value()
                + " does not lift the edit between "
                + line.code()
                + " and "
                + other.code()
                + ": it is not one of NCCI's modifiers.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the other code of the pair", other.mention().span())))
        .withSource(answer.answeredBy().map(Edition::source));
  }
}
