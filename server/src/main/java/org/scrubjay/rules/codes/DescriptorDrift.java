package org.scrubjay.rules.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.GuideTables;
import org.scrubjay.rules.common.TitleWords;

/**
 * Descriptions of one code in the tables of a guide that are nearly the same, but not quite: they
 * were copied from one another, and something changed on the way.
 */
final class DescriptorDrift {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double COPIED = 0.6;

  /** A description and its words in order. */
  private record Described(Cell cell, List<String> words) {
    /** A component's description stops where the whole service's goes on. */
    boolean isPartOf(Described other) {
      return words.size() <= other.words().size()
          && other.words().subList(0, words.size()).equals(words);
    }

    boolean drifted(Described other) {
      return !isPartOf(other)
          && !other.isPartOf(this)
          && TitleWords.of(cell.text()).likeness(TitleWords.of(other.cell().text())) >= COPIED;
    }
  }

  private DescriptorDrift() {}

  static void check(RuleInfo rule, Note note, Verdicts verdicts) {
    // Tables cost more to read than it costs to look for the heading of their column.
    if (note.kind() != NoteKind.GUIDE || !note.tree().source().text().contains("escript")) {
      return;
    }
    Map<String, List<Described>> byCode = new LinkedHashMap<>();
    for (GuideTable table : GuideTables.read(note.tree().source())) {
      for (var row : table.rows()) {
        Optional<Cell> cell = row.cell(table, ColumnMeaning.DESCRIPTION);
        if (cell.isPresent()) {
          Described described = described(cell.get());
          List<Described> earlier = byCode.computeIfAbsent(row.code(), any -> new ArrayList<>());
          checkOne(rule, note, row.code(), described, earlier, verdicts);
          earlier.add(described);
        }
      }
    }
  }

  private static void checkOne(
      RuleInfo rule,
      Note note,
      String code,
      Described described,
      List<Described> earlier,
      Verdicts verdicts) {
    boolean known =
        earlier.stream().anyMatch(other -> described.isPartOf(other) || other.isPartOf(described));
    Optional<Described> near = earlier.stream().filter(described::drifted).findFirst();
    if (known || near.isEmpty()) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(rule, note, code, described, near.get()));
    }
  }

  private static Described described(Cell cell) {
    return new Described(
        cell, List.of(NO_WORD.split(cell.text().toLowerCase(Locale.ROOT).strip())));
  }

  private static Problem problem(
      RuleInfo rule, Note note, String code, Described here, Described there) {
    int line = note.tree().source().lines().lineOf(there.cell().span().start()) + 1;
    return Problem.of(
            rule,
            here.cell().span(),
            code
                + " is described here in nearly, but not quite, the words of line "
                + line
                + ". A descriptor is one text: copy it anew from the CPT or HCPCS file of the year"
                + " this is written for.")
        .withCode(code)
        .withRelated(List.of(new Related("The other description", there.cell().span())));
  }
}
