package org.scrubjay.rules.modifiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.PairEdit;
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
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.edits.PairTables;

/** Modifier 59 or one of its X forms where no edit asks for it. */
public final class DistinctServiceWithoutEffect implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "distinct-service-without-effect",
          "modifiers",
          Severity.WARNING,
          "Modifier 59, XE, XP, XS or XU on a line that no edit holds against another.",
          Set.of(NoteKind.CLAIM));
  private static final Set<String> DISTINCT = Set.of("59", "XE", "XP", "XS", "XU");

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
      for (ServiceLine line : claim.lines()) {
        line.modifiers().stream()
            .filter(modifier -> DISTINCT.contains(modifier.value()))
            .findFirst()
            .ifPresent(modifier -> checkModifier(checkup, claim, line, modifier, verdicts));
      }
    }
  }

  private static void checkModifier(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    LocalDate date = checkup.note().dateOf(claim, line);
    List<ServiceLine> others =
        claim.lines().stream()
            .filter(other -> other != line)
            .filter(other -> checkup.note().dateOf(claim, other).equals(date))
            .toList();
    // The same code again, or several units, may need the modifier to be told apart.
    if (line.units() > 1 || others.stream().anyMatch(other -> other.code().equals(line.code()))) {
      verdicts.passed();
      return;
    }
    List<Answer<PairEdit>> answers =
        others.stream()
            .map(other -> PairTables.edit(checkup.book(), claim, line.code(), other.code(), date))
            .toList();
    Optional<String> unchecked =
        answers.stream().flatMap(answer -> answer.notChecked().stream()).findFirst();
    if (answers.stream().anyMatch(answer -> answer.found().isPresent())) {
      // Where the edit allows no modifier, pair-never-together says so.
      verdicts.passed();
    } else if (unchecked.isPresent()) {
      verdicts.notChecked(unchecked.get());
    } else {
      verdicts.problem(problem(checkup, line, modifier, others.isEmpty()));
    }
  }

  private static Problem problem(
      Checkup checkup, ServiceLine line, Stated<String> modifier, boolean alone) {
    String why =
        alone
            ? " is the only service of its day in this note, so that there is nothing to be"
                + " distinct from."
            : " has no NCCI edit with the other services of the day.";
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier "
                + modifier.value()
                + " does nothing here: "
                + line.code()
                + why
                + " Used without need it draws audits.")
        .withCode(line.code())
        .withFixes(List.of(ModifierFixes.removal(checkup.note(), line, modifier, Fix.Kind.CHOICE)));
  }
}
