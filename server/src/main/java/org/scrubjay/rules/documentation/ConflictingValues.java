package org.scrubjay.rules.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.fees.Money;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSentence;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;
import org.scrubjay.text.Span;

/** One figure of one code that has two values in the same document. */
public final class ConflictingValues implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "conflicting-values",
          "documentation",
          Severity.WARNING,
          "A document gives one figure of one code two values.",
          Set.of(NoteKind.GUIDE));

  /**
   * What a value is of.
   *
   * @param attribute in words: {@code non-facility amount}
   * @param year the year for which it is stated, or 0
   */
  private record Subject(String code, String attribute, int year) {
    String words() {
      return code + ", " + attribute + (year == 0 ? "" : " of " + year);
    }
  }

  /**
   * One value.
   *
   * @param group the row it stands in: within one row two columns are two figures
   */
  private record Value(String words, Span span, Span group) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Map.Entry<Subject, List<Value>> stated : values(checkup.note()).entrySet()) {
      List<Value> values = stated.getValue();
      Value last = values.get(values.size() - 1);
      Optional<Value> other =
          values.stream()
              .filter(value -> !value.words().equals(last.words()))
              .filter(value -> !value.group().equals(last.group()))
              .findFirst();
      if (other.isPresent()) {
        verdicts.problem(problem(checkup.note(), stated.getKey(), last, other.get()));
      } else if (values.size() > 1) {
        verdicts.passed();
      }
    }
  }

  private static Map<Subject, List<Value>> values(Note note) {
    RateSheet sheet = RateSheet.of(note);
    Map<Subject, List<Value>> values = new LinkedHashMap<>();
    for (RateSentence sentence : sheet.sentences()) {
      int year = sheet.year(sentence).orElse(0);
      for (Stated<String> apc : sentence.classes()) {
        sentence
            .codeFor(apc.span())
            .ifPresent(
                code ->
                    add(
                        values,
                        new Subject(code.code(), "payment class (APC)", year),
                        new Value(apc.value(), apc.span(), sentence.span())));
      }
    }
    for (GuideTable table : sheet.tables()) {
      for (Row row : table.rows()) {
        row(sheet, table, row, values);
      }
    }
    return values;
  }

  private static void row(
      RateSheet sheet, GuideTable table, Row row, Map<Subject, List<Value>> values) {
    Optional<Integer> tableYear =
        table.columns().stream().flatMap(column -> column.year().stream()).findFirst();
    for (int at = 0; at < table.columns().size(); at++) {
      Column column = table.columns().get(at);
      Cell cell = row.cells().get(at);
      int year = column.year().or(() -> tableYear).or(sheet::year).orElse(0);
      // OPPS classes codes, whatever their components are called in a table.
      String of = column.meaning() == ColumnMeaning.APC ? row.code() : row.written();
      Optional<String> attribute = attribute(column.meaning());
      Optional<String> words = words(column.meaning(), cell);
      if (attribute.isPresent() && words.isPresent()) {
        add(
            values,
            new Subject(of, attribute.get(), year),
            new Value(words.get(), cell.span(), row.span()));
      }
    }
  }

  private static Optional<String> attribute(ColumnMeaning meaning) {
    return switch (meaning) {
      case APC -> Optional.of("payment class (APC)");
      case TOTAL_RVU -> Optional.of("total RVU");
      case WORK_RVU -> Optional.of("work RVU");
      case NON_FACILITY_AMOUNT -> Optional.of("non-facility amount");
      case FACILITY_AMOUNT -> Optional.of("facility amount");
      default -> Optional.empty();
    };
  }

  private static Optional<String> words(ColumnMeaning meaning, Cell cell) {
    if (meaning == ColumnMeaning.APC) {
      return Optional.of(cell.text()).filter(text -> text.matches("\\d{4}"));
    }
    return meaning.isAmount()
        ? cell.dollars().map(Money::words)
        : cell.units().map(units -> units.stripTrailingZeros().toPlainString());
  }

  private static void add(Map<Subject, List<Value>> values, Subject subject, Value value) {
    values.computeIfAbsent(subject, any -> new ArrayList<>()).add(value);
  }

  private static Problem problem(Note note, Subject subject, Value here, Value there) {
    int line = note.tree().source().lines().lineOf(there.span().start()) + 1;
    return Problem.of(
            INFO,
            here.span(),
            subject.words()
                + ": "
                + here.words()
                + " here, "
                + there.words()
                + " in line "
                + line
                + ". One of the two is wrong.")
        .withCode(subject.code())
        .withRelated(List.of(new Related("The other value", there.span())));
  }
}
