package org.scrubjay.rules.modifiers;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** Modifier 26 or TC behind one that does not set the price. */
public final class ModifierOrder implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "modifier-order",
          "modifiers",
          Severity.HINT,
          "Modifier 26 or TC behind another modifier.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Set<String> FIRST = Set.of("26", "TC");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> line.modifiers().size() > 1)
          .forEach(line -> checkLine(line, verdicts));
    }
  }

  private static void checkLine(ServiceLine line, Verdicts verdicts) {
    List<String> written = line.modifiers().stream().map(Stated::value).toList();
    List<String> order =
        Stream.concat(
                written.stream().filter(FIRST::contains),
                written.stream().filter(modifier -> !FIRST.contains(modifier)))
            .toList();
    if (order.equals(written)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(line, order));
    }
  }

  private static Problem problem(ServiceLine line, List<String> order) {
    Stated<String> late =
        line.modifiers().stream()
            .filter(modifier -> modifier.value().equals(order.get(0)))
            .findFirst()
            .orElseThrow();
    return Problem.of(
            INFO,
            late.span(),
            "Modifier "
                + late.value()
                + " sets the price of "
                + line.code()
                + " and goes first: "
                + line.code()
                + "-"
                + String.join("-", order)
                + ".")
        .withCode(line.code())
        .withFixes(List.of(ModifierFixes.reorder(line, order)));
  }
}
