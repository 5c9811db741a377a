package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.RateYear;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.RateSentence;
import org.scrubjay.note.tables.RateSheet;
import org.scrubjay.note.tables.Row;
import org.scrubjay.note.tables.StatedYear;
import org.scrubjay.text.Span;

/** An amount without a year that is the rate of a year gone by. */
public final class RateOutdated implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "rate-outdated",
          "rates",
          Severity.WARNING,
          "An amount without a year is the Medicare rate of an earlier year.",
          Set.of(NoteKind.GUIDE));

  /**
   * What Medicare pays for a code in a year.
   *
   * @param system {@code OPPS} or {@code PFS}
   */
  private record Paid(String system, int year, BigDecimal dollars, Edition edition) {
    String words() {
      return Money.words(dollars) + " (" + system + " " + year + ")";
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    RateSheet sheet = RateSheet.of(checkup.note());
    for (GuideTable table : sheet.tables()) {
      for (Row row : table.rows()) {
        for (int at = 0; at < table.columns().size(); at++) {
          Column column = table.columns().get(at);
          Cell cell = row.cells().get(at);
          if (column.meaning().isAmount() && year(checkup, column, table).isEmpty()) {
            cell.dollars()
                .ifPresent(
                    dollars ->
                        judge(checkup, row.code(), row.modifier(), dollars, cell.span(), verdicts));
          }
        }
      }
    }
    sheet.sentences().stream()
        .filter(sentence -> year(checkup, sentence).isEmpty())
        .forEach(sentence -> checkSentence(checkup, sentence, verdicts));
  }

  private static Optional<Integer> year(Checkup checkup, Column column, GuideTable table) {
    return column.year().or(() -> above(checkup, table.span()));
  }

  private static Optional<Integer> year(Checkup checkup, RateSentence sentence) {
    return sentence.year().or(() -> above(checkup, sentence.span()));
  }

  private static Optional<Integer> above(Checkup checkup, Span span) {
    return StatedYear.above(checkup.note(), span.start());
  }

  private static void checkSentence(Checkup checkup, RateSentence sentence, Verdicts verdicts) {
    for (Stated<BigDecimal> amount : sentence.amounts()) {
      Optional<CodeMention> code = sentence.codeFor(amount.span());
      code.ifPresent(
          mention -> judge(checkup, mention.code(), "", amount.value(), amount.span(), verdicts));
    }
  }

  private static void judge(
      Checkup checkup,
      String code,
      String modifier,
      BigDecimal stated,
      Span span,
      Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(span);
    List<Paid> rates = rates(checkup.book(), code, modifier, date);
    if (rates.isEmpty()) {
      verdicts.notChecked("no Medicare rate of " + code + " up to " + date + " is at hand");
      return;
    }
    Optional<Paid> old =
        rates.stream()
            .filter(paid -> RateTables.same(paid.dollars(), stated))
            .reduce((first, second) -> second);
    Optional<Paid> newer =
        old.flatMap(
            paid ->
                rates.stream()
                    .filter(other -> other.system().equals(paid.system()))
                    .reduce((first, second) -> second)
                    .filter(newest -> newest.year() > paid.year()));
    if (newer.isPresent()) {
      verdicts.problem(problem(code, stated, span, old.get(), newer.get()));
    } else {
      verdicts.passed();
    }
  }

  /** The rates of every year at hand up to {@code date}, oldest first. */
  private static List<Paid> rates(CodeBook book, String code, String modifier, LocalDate date) {
    List<Paid> rates = new ArrayList<>();
    for (int year = firstYear(book, date); year <= date.getYear(); year++) {
      RateYear paid = RateYear.of(book, year);
      for (RateYear.DatedAmount dated : paid.amounts(code, modifier, false)) {
        rates.add(new Paid("PFS", year, dated.amount().dollars(), dated.amount().edition()));
      }
      for (OutpatientFee.Rate rate : paid.outpatientRates(code)) {
        if (rate.rate().isPresent()) {
          rates.add(new Paid("OPPS", year, rate.rate().get(), rate.edition()));
        }
      }
    }
    return rates;
  }

  private static int firstYear(CodeBook book, LocalDate date) {
    return book.editions().stream()
        .filter(edition -> edition.set() == CodeSet.PFS || edition.set() == CodeSet.OPPS)
        .mapToInt(edition -> edition.from().getYear())
        .min()
        .orElse(date.getYear());
  }

  private static Problem problem(String code, BigDecimal stated, Span span, Paid old, Paid newest) {
    return Problem.of(
            INFO,
            span,
            "No year stands beside this rate of "
                + code
                + ". "
                + Money.words(stated)
                + " is that of "
                + old.system()
                + " "
                + old.year()
                + "; the newest at hand is "
                + newest.words()
                + ".")
        .withCode(code)
        .withSource(Optional.of(newest.edition().source()));
  }
}
