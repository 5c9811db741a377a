package org.scrubjay.rules.modifiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.Sides;
import org.scrubjay.text.Span;

/** LT or RT on the only exam of a note whose title names the other side. */
public final class SideModifierMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "side-modifier-mismatch",
          "modifiers",
          Severity.WARNING,
          "Modifier LT or RT, and the title of the exam names the other side.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Map<String, Side> SIDES = Map.of("LT", Side.LEFT, "RT", Side.RIGHT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<ServiceLine> sided =
        checkup.note().claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .filter(line -> side(line).isPresent())
            .toList();
    boolean oneSide = sided.stream().map(line -> side(line).get().value()).distinct().count() == 1;
    // With both sides on the claim the title may be that of either exam.
    if (oneSide) {
      ImagingReport.of(checkup.note())
          .ifPresent(report -> checkLine(report, sided.get(0), verdicts));
    }
  }

  private static Optional<Stated<String>> side(ServiceLine line) {
    List<Stated<String>> sides =
        line.modifiers().stream().filter(modifier -> SIDES.containsKey(modifier.value())).toList();
    return sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
  }

  private static void checkLine(ImagingReport report, ServiceLine line, Verdicts verdicts) {
    Stated<String> modifier = side(line).orElseThrow();
    Side billed = SIDES.get(modifier.value());
    List<Span> titles = report.titles().toList();
    Optional<Span> opposite = first(report, titles, billed.opposite());
    if (opposite.isPresent()
        && first(report, titles, billed).isEmpty()
        && first(report, titles, Side.BOTH).isEmpty()) {
      verdicts.problem(problem(line, modifier, billed, opposite.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Span> first(ImagingReport report, List<Span> titles, Side side) {
    return titles.stream()
        .flatMap(title -> Sides.words(report.text(), title, side).stream())
        .findFirst();
  }

  private static Problem problem(
      ServiceLine line, Stated<String> modifier, Side billed, Span title) {
    return Problem.of(
            INFO,
            modifier.span(),
            line.written()
                + " bills the "
                + billed.words()
                + " side, and the exam's title says "
                + billed.opposite().words()
                + ". See which side was examined.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the title says so here", title)));
  }
}
