package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.RateYear;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSentence;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;
import org.scrubjay.text.Span;

/** A payment class, or its rate, that OPPS does not give the code in the year stated. */
public final class ApcMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "apc-mismatch",
          "rates",
          Severity.WARNING,
          "A payment class (APC) or its rate is not the one OPPS gives the code that year.",
          Set.of(NoteKind.GUIDE));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (GuideTable table : sheet.tables()) {
      table
          .columns(ColumnMeaning.APC)
          .findFirst()
          .ifPresent(
              at -> table.rows().forEach(row -> row(checkup, sheet, table, row, at, verdicts)));
    }
    for (RateSentence sentence : sheet.sentences()) {
      for (Stated<String> apc : sentence.classes()) {
        sentence
            .codeFor(apc.span())
            .ifPresent(code -> sentence(checkup, sheet, sentence, code, apc, verdicts));
      }
    }
  }

  private static void row(
      Checkup checkup, RateSheet sheet, GuideTable table, Row row, int at, Verdicts verdicts) {
    Cell apc = row.cells().get(at);
    Optional<Integer> year = rateYear(sheet, table, at);
    if (!apc.text().matches("\\d{4}")) {
      return;
    }
    List<OutpatientFee.Rate> rates = rates(checkup, year, row.code(), verdicts);
    if (rates.isEmpty()) {
      return;
    }
    Optional<Cell> amount =
        IntStream.range(0, table.columns().size())
            .filter(column -> RateTables.isOutpatient(table, row, table.columns().get(column)))
            .mapToObj(row.cells()::get)
            .filter(cell -> cell.dollars().isPresent())
            .findFirst();
    Optional<OutpatientFee.Rate> same = withClass(rates, apc.text());
    if (same.isEmpty()) {
      verdicts.problem(
          problem(
              apc.span(),
              row.code(),
              apc.text(),
              year.orElseThrow(),
              rates.get(0),
              amount.flatMap(Cell::dollars)));
    } else if (amount.isPresent() && !pays(same.get(), amount.get().dollars().orElseThrow())) {
      verdicts.problem(
          amountProblem(
              amount.get().span(),
              row.code(),
              amount.get().dollars().orElseThrow(),
              year.orElseThrow(),
              same.get()));
    } else {
      verdicts.passed();
    }
  }

  /** The year of the amounts, because the class's own heading seldom names one. */
  private static Optional<Integer> rateYear(RateSheet sheet, GuideTable table, int apc) {
    return table
        .columns()
        .get(apc)
        .year()
        .or(
            () ->
                table.columns().stream()
                    .filter(column -> column.meaning().isAmount())
                    .flatMap(column -> column.year().stream())
                    .findFirst())
        .or(sheet::year);
  }

  private static void sentence(
      Checkup checkup,
      RateSheet sheet,
      RateSentence sentence,
      CodeMention code,
      Stated<String> apc,
      Verdicts verdicts) {
    Optional<Integer> year = sheet.year(sentence);
    List<OutpatientFee.Rate> rates = rates(checkup, year, code.code(), verdicts);
    if (rates.isEmpty()) {
      return;
    }
    Optional<Stated<BigDecimal>> amount =
        sentence.amounts().stream()
            .filter(stated -> stated.span().start() > apc.span().end())
            .findFirst();
    Optional<OutpatientFee.Rate> same = withClass(rates, apc.value());
    if (same.isEmpty()) {
      verdicts.problem(
          problem(
              apc.span(),
              code.code(),
              apc.value(),
              year.orElseThrow(),
              rates.get(0),
              amount.map(Stated::value)));
    } else if (amount.isPresent() && !pays(same.get(), amount.get().value())) {
      verdicts.problem(
          amountProblem(
              amount.get().span(),
              code.code(),
              amount.get().value(),
              year.orElseThrow(),
              same.get()));
    } else {
      verdicts.passed();
    }
  }

  private static List<OutpatientFee.Rate> rates(
      Checkup checkup, Optional<Integer> year, String code, Verdicts verdicts) {
    if (year.isEmpty()) {
      verdicts.notChecked("the note does not say for which year its payment classes are");
      return List.of();
    }
    List<OutpatientFee.Rate> rates =
        RateYear.of(checkup.book(), year.get()).outpatientRates(code).stream()
            .filter(rate -> rate.apc().isPresent())
            .toList();
    if (rates.isEmpty()) {
      verdicts.notChecked("no OPPS payment class of " + code + " in " + year.get() + " is at hand");
    }
    return rates;
  }

  private static Optional<OutpatientFee.Rate> withClass(
      List<OutpatientFee.Rate> rates, String apc) {
    return rates.stream().filter(rate -> rate.apc().equals(Optional.of(apc))).findFirst();
  }

  private static boolean pays(OutpatientFee.Rate rate, BigDecimal stated) {
    return rate.rate().map(dollars -> RateTables.same(dollars, stated)).orElse(true);
  }

  private static Problem problem(
      Span span,
      String code,
      String apc,
      int year,
      OutpatientFee.Rate official,
      Optional<BigDecimal> amount) {
    String right = official.apc().orElseThrow();
    String message =
        "OPPS "
            + year
            + " puts "
            + code
            + " in APC "
            + right
            + title(official)
            + " with status "
            + official.status()
            + official.rate().map(rate -> " and " + Money.words(rate)).orElse("")
            + ", not in APC "
            + apc
            + "."
            + amount
                .filter(stated -> official.rate().isPresent() && pays(official, stated))
                .map(
                    stated ->
                        " The "
                            + Money.words(stated)
                            + " stated with it is the rate of "
                            + right
                            + ".")
                .orElse("")
            + slip(apc, right);
    return Problem.of(INFO, span, message)
        .withCode(code)
        .withSource(Optional.of(official.edition().source()))
        .withFixes(
            List.of(
                Fix.of(
                    "Replace APC " + apc + " with " + right,
                    Fix.Kind.CHOICE,
                    new TextEdit(span, right))));
  }

  private static Problem amountProblem(
      Span span, String code, BigDecimal stated, int year, OutpatientFee.Rate official) {
    return Problem.of(
            INFO,
            span,
            "APC "
                + official.apc().orElseThrow()
                + title(official)
                + " pays "
                + Money.words(official.rate().orElseThrow())
                + " for "
                + code
                + " in OPPS "
                + year
                + ", not "
                + Money.words(stated)
                + ".")
        .withCode(code)
        .withSource(Optional.of(official.edition().source()));
  }

  private static String title(OutpatientFee.Rate rate) {
    return rate.apcTitle().map(title -> " (" + title + ")").orElse("");
  }

  /** How {@code apc} may have come about, when it is one slip away from {@code right}. */
  private static String slip(String apc, String right) {
    long differing =
        IntStream.range(0, apc.length()).filter(at -> apc.charAt(at) != right.charAt(at)).count();
    if (differing == 1) {
      return " " + apc + " and " + right + " differ in one digit.";
    }
    boolean swapped =
        differing == 2
            && IntStream.range(0, apc.length() - 1)
                .anyMatch(
                    at ->
                        apc.charAt(at) == right.charAt(at + 1)
                            && apc.charAt(at + 1) == right.charAt(at)
                            && apc.charAt(at) != right.charAt(at));
    return swapped ? " " + apc + " is " + right + " with two digits swapped." : "";
  }
}
