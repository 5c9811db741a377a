package org.scrubjay.rules.sides;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** An exam for an age that the patient does not have. */
public final class AgeOutsideCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "age-outside-code",
          "sides",
          Severity.WARNING,
          "An exam code for infants, children or an age range, and the patient has another age.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  /** Whole years, both included. */
  private record Ages(Set<String> codes, int least, int most, String words) {}

  private static final List<Ages> AGES =
      List.of(
          new Ages(Set.of("76885", "76886"), 0, 1, "is an exam of an infant's hips"),
          new Ages(Set.of("76506"), 0, 1, "is an exam of a newborn's head"),
          new Ages(Set.of("77072"), 0, 20, "tells the bone age of somebody who still grows"),
          new Ages(
              Set.of("71271"), 50, 80, "is lung cancer screening, which is for ages 50 to 80"));

  private static final Ages LUNG_SCREENING_OF_MEDICARE =
      new Ages(
          Set.of("71271"),
          50,
          77,
          "is lung cancer screening, which Medicare pays for ages 50 to 77");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        ages(claim, line.code()).ifPresent(ages -> checkLine(claim, line, ages, verdicts));
      }
    }
  }

  private static Optional<Ages> ages(Claim claim, String code) {
    boolean medicare =
        claim
            .header()
            .payer()
            .map(payer -> payer.value().toLowerCase(Locale.ROOT).contains("medicare"))
            .orElse(claim.header().mac().isPresent());
    return medicare && LUNG_SCREENING_OF_MEDICARE.codes().contains(code)
        ? Optional.of(LUNG_SCREENING_OF_MEDICARE)
        : AGES.stream().filter(ages -> ages.codes().contains(code)).findFirst();
  }

  private static void checkLine(Claim claim, ServiceLine line, Ages ages, Verdicts verdicts) {
    Optional<Stated<Integer>> age = claim.header().age();
    if (age.isEmpty()) {
      verdicts.notChecked("the patient's age is not stated");
    } else if (age.get().value() < ages.least() || age.get().value() > ages.most()) {
      verdicts.problem(problem(line, age.get(), ages));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(ServiceLine line, Stated<Integer> age, Ages ages) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " "
                + ages.words()
                + ", and the patient is "
                + age.value()
                + ". See whether code and age are right.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the age", age.span())));
  }
}
