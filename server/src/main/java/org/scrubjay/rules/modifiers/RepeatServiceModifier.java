package org.scrubjay.rules.modifiers;

import java.util.List;
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

/** Modifiers for a repeated service that contradict each other or what the claim lists. */
public final class RepeatServiceModifier implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "repeat-service-modifier",
          "modifiers",
          Severity.WARNING,
          "Modifiers 76, 77 or 91 that contradict each other or do not fit the service.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String SAME_PHYSICIAN = "76";
  private static final String OTHER_PHYSICIAN = "77";
  private static final String LABORATORY = "91";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        Optional<Stated<String>> same = modifier(line, SAME_PHYSICIAN);
        Optional<Stated<String>> other = modifier(line, OTHER_PHYSICIAN);
        Optional<Stated<String>> laboratory = modifier(line, LABORATORY);
        if (same.isPresent() && other.isPresent()) {
          verdicts.problem(contradiction(line, same.get(), other.get()));
        } else if (laboratory.isPresent() && isRadiology(line)) {
          verdicts.problem(notLaboratory(line, laboratory.get()));
        } else if (same.or(() -> other).isPresent()) {
          checkFirst(checkup, claim, line, same.or(() -> other).get(), verdicts);
        }
      }
    }
  }

  /** With exactly two lines of a code one of them is the first, which is not a repetition. */
  private static void checkFirst(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    List<ServiceLine> alike =
        claim.lines().stream()
            .filter(other -> other.code().equals(line.code()))
            .filter(
                other ->
                    checkup.note().dateOf(claim, other).equals(checkup.note().dateOf(claim, line)))
            .toList();
    boolean bothRepeat =
        alike.size() == 2
            && alike.get(1) == line
            && line.modifiers().stream()
                .map(Stated::value)
                .toList()
                .equals(alike.get(0).modifiers().stream().map(Stated::value).toList());
    if (bothRepeat) {
      verdicts.problem(withoutFirst(line, alike.get(0), modifier));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Stated<String>> modifier(ServiceLine line, String modifier) {
    return line.modifiers().stream().filter(stated -> stated.value().equals(modifier)).findFirst();
  }

  /** Chapter 7 of CPT is radiology to 79999 and pathology and laboratory from 80000. */
  private static boolean isRadiology(ServiceLine line) {
    return line.code().matches("7\\d{4}");
  }

  private static Problem contradiction(
      ServiceLine line, Stated<String> same, Stated<String> other) {
    return problem(
            line,
            other,
            "76 says that the same physician repeated "
                + line.code()
                + ", 77 that another one did. Keep the one that the record supports.")
        .withRelated(List.of(new Related("76 stands here", same.span())));
  }

  private static Problem notLaboratory(ServiceLine line, Stated<String> modifier) {
    return problem(
        line,
        modifier,
        "Modifier 91 is for repeated laboratory tests, and "
            + line.code()
            + " is radiology. A repeated study takes 76 (same physician) or 77 (another one).");
  }

  private static Problem withoutFirst(
      ServiceLine line, ServiceLine first, Stated<String> modifier) {
    return problem(
            line,
            modifier,
            "Both lines of "
                + line.code()
                + " say with "
                + modifier.value()
                + " that they are a repetition. The first one takes no "
                + modifier.value()
                + ", unless it repeats a study of another claim.")
        .withRelated(List.of(new Related("the first line", first.mention().span())));
  }

  private static Problem problem(ServiceLine line, Stated<String> modifier, String message) {
    return Problem.of(INFO, modifier.span(), message).withCode(line.code());
  }
}
