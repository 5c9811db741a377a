package org.scrubjay.rules.rates;

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
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;

/** A column of figures in which "none" is written in two ways. */
public final class TableCellInconsistent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "table-cell-inconsistent",
          "rates",
          Severity.HINT,
          "One column of a fee table leaves a cell blank where another says N/A.",
          Set.of(NoteKind.GUIDE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (GuideTable table : RateSheet.of(checkup.note()).tables()) {
      for (int at = 0; at < table.columns().size(); at++) {
        if (table.columns().get(at).meaning().isFigure()) {
          checkColumn(table, at, verdicts);
        }
      }
    }
  }

  private static void checkColumn(GuideTable table, int at, Verdicts verdicts) {
    List<Row> blank = table.rows().stream().filter(row -> row.cells().get(at).isEmpty()).toList();
    Optional<Row> none =
        table.rows().stream().filter(row -> row.cells().get(at).saysNone()).findFirst();
    if (blank.isEmpty() || none.isEmpty()) {
      verdicts.passed();
      return;
    }
    for (Row row : blank) {
      // An empty cell has no text to underline, so that the row's code stands for it.
      verdicts.problem(
          Problem.of(
                  INFO,
                  row.codeSpan(),
                  row.written()
                      + " has an empty cell for "
                      + words(table.columns().get(at).meaning())
                      + " where "
                      + none.get().written()
                      + " has N/A: none, or forgotten? Write both the same way.")
              .withCode(row.code())
              .withRelated(
                  List.of(
                      new Related("The cell that says so", none.get().cells().get(at).span()))));
    }
  }

  private static String words(ColumnMeaning meaning) {
    return switch (meaning) {
      case TOTAL_RVU -> "total RVU";
      case WORK_RVU -> "work RVU";
      case PRACTICE_RVU -> "practice expense RVU";
      case MALPRACTICE_RVU -> "malpractice RVU";
      default -> "the amount";
    };
  }
}
