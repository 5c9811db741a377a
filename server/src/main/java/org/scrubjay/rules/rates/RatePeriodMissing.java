package org.scrubjay.rules.rates;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.StatedYear;

/** A fee table that does not say for which year its amounts are. */
public final class RatePeriodMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "rate-period-missing",
          "rates",
          Severity.INFO,
          "A fee table does not say for which year its amounts are.",
          Set.of(NoteKind.GUIDE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (GuideTable table : sheet.tables()) {
      boolean dated = StatedYear.above(checkup.note(), table.span().start()).isPresent();
      Optional<Column> undated = dated ? Optional.empty() : undated(table);
      if (undated.isPresent()) {
        verdicts.problem(problem(undated.get()));
      } else {
        verdicts.passed();
      }
    }
  }

  /** The first column of amounts without a year. */
  private static Optional<Column> undated(GuideTable table) {
    return IntStream.range(0, table.columns().size())
        .filter(
            at ->
                table.columns().get(at).meaning().isAmount()
                    && table.rows().stream()
                        .anyMatch(row -> row.cells().get(at).dollars().isPresent()))
        .mapToObj(table.columns()::get)
        .filter(column -> column.year().isEmpty())
        .findFirst();
  }

  private static Problem problem(Column column) {
    return Problem.of(
        INFO,
        column.heading(),
        "These amounts name no year. Medicare's rates change each January, and some within the"
            + " year; write the year, and the system where it is not plain, into the heading.");
  }
}
