package org.scrubjay.rules.codes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.GuideTables;
import org.scrubjay.note.tables.Row;

/** A description in a table that stops where another table goes on. */
public final class TruncatedDescriptor implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "truncated-descriptor",
          "codes",
          Severity.HINT,
          "A description breaks off where the same one goes on elsewhere in the note.",
          Set.of(NoteKind.GUIDE));
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_WORDS = 4;

  /** The description of a code in one row. */
  private record Described(Row row, Cell cell, List<String> words) {
    boolean breaksOffIn(Described other) {
      char last = cell.text().charAt(cell.text().length() - 1);
      return row.written().equals(other.row().written())
          && Character.isLetterOrDigit(last)
          && words.size() >= FEWEST_WORDS
          && words.size() < other.words().size()
          && other.words().subList(0, words.size()).equals(words);
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (!checkup.note().tree().readable().contains("escript")) {
      return;
    }
    List<Described> all =
        GuideTables.of(checkup.note()).stream()
            .flatMap(table -> table.rows().stream().flatMap(row -> described(table, row).stream()))
            .toList();
    for (Described one : all) {
      Optional<Described> whole = all.stream().filter(one::breaksOffIn).findFirst();
      if (whole.isPresent()) {
        verdicts.problem(problem(one, whole.get()));
      } else {
        verdicts.passed();
      }
    }
  }

  private static Optional<Described> described(GuideTable table, Row row) {
    return row.cell(table, ColumnMeaning.DESCRIPTION)
        .map(
            cell ->
                new Described(
                    row,
                    cell,
                    List.of(NO_WORD.split(cell.text().toLowerCase(Locale.ROOT).strip()))));
  }

  private static Problem problem(Described one, Described whole) {
    return Problem.of(
            INFO,
            one.cell().span(),
            "The description of "
                + one.row().written()
                + " breaks off here; elsewhere in this note it goes on.")
        .withCode(one.row().code())
        .withRelated(List.of(new Related("The whole description", whole.cell().span())));
  }
}
