package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.scrubjay.note.Note;
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

/** An amount that is the rate of an earlier year than the one stated for it, or than the newest. */
public final class RateOutdated implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "rate-outdated",
          "rates",
          Severity.WARNING,
          "An amount is the Medicare rate of a year before the one stated, or the newest.",
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

  /**
   * An amount of dollars.
   *
   * @param modifier 26 or TC; empty for the whole service
   * @param year the calendar year that is stated for it
   */
  private record Amount(
      String code, String modifier, BigDecimal dollars, Span span, Optional<Integer> year) {
    String written() {
      return modifier.isEmpty() ? code : code + "-" + modifier;
    }
  }

  private static final Pattern PART = Pattern.compile("-(?:26|TC)");

  /** "Up from $324.17" and "(2024: $324.17)" name the rate of before. */
  private static final Pattern OF_THE_PAST =
      Pattern.compile(
          "(?i)\\b(?:from|was|were|previous(?:ly)?|former(?:ly)?|than|versus|vs|earlier|last year"
              + "|compared)\\b[^.;]*$");

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
          if (column.meaning().isAmount() && cell.dollars().isPresent()) {
            judge(
                checkup,
                new Amount(
                    row.code(),
                    row.modifier(),
                    cell.dollars().get(),
                    cell.span(),
                    year(checkup, column, table)),
                verdicts);
          }
        }
      }
    }
    sheet.sentences().forEach(sentence -> checkSentence(checkup, sentence, verdicts));
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
    Note note = checkup.note();
    Optional<Integer> year = year(checkup, sentence);
    for (Stated<BigDecimal> amount : sentence.amounts()) {
      Span before = new Span(sentence.span().start(), amount.span().start());
      if (year.isPresent() && OF_THE_PAST.matcher(note.text(before)).find()) {
        continue;
      }
      sentence
          .codeFor(amount.span())
          .or(() -> onlyCode(sentence))
          .ifPresent(
              code ->
                  judge(
                      checkup,
                      new Amount(
                          code.code(),
                          modifierAfter(note, code),
                          amount.value(),
                          amount.span(),
                          year),
                      verdicts));
    }
  }

  /** The one procedure that a sentence names, after the amount. */
  private static Optional<CodeMention> onlyCode(RateSentence sentence) {
    return sentence.codes().size() == 1 ? Optional.of(sentence.codes().get(0)) : Optional.empty();
  }

  private static String modifierAfter(Note note, CodeMention code) {
    int end = code.span().end();
    String after = note.text(new Span(end, Math.min(note.tree().span().end(), end + 3)));
    return PART.matcher(after).matches() ? after.substring(1) : "";
  }

  private static void judge(Checkup checkup, Amount amount, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(amount.span());
    List<Paid> rates = rates(checkup.book(), amount, date);
    if (rates.isEmpty()) {
      verdicts.notChecked(
          "no Medicare rate of " + amount.code() + " up to " + date + " is at hand");
      return;
    }
    List<Paid> same =
        rates.stream().filter(paid -> RateTables.same(paid.dollars(), amount.dollars())).toList();
    Optional<Paid> old = last(same.stream());
    Optional<Paid> newer =
        old.flatMap(
            paid ->
                last(rates.stream().filter(other -> other.system().equals(paid.system())))
                    .filter(newest -> newest.year() > paid.year()));
    if (newer.isPresent()) {
      verdicts.problem(problem(amount, old.get(), newer.get()));
    } else {
      verdicts.passed();
    }
  }

  private static Optional<Paid> last(Stream<Paid> rates) {
    return rates.reduce((first, second) -> second);
  }

  /** The rates of every year at hand up to the amount's or else {@code date}'s, oldest first. */
  private static List<Paid> rates(CodeBook book, Amount amount, LocalDate date) {
    List<Paid> rates = new ArrayList<>();
    int last = Math.min(amount.year().orElse(date.getYear()), date.getYear());
    for (int year = firstYear(book, date); year <= last; year++) {
      RateYear paid = RateYear.of(book, year);
      for (RateYear.DatedAmount dated : paid.amounts(amount.code(), amount.modifier(), false)) {
        rates.add(new Paid("PFS", year, dated.amount().dollars(), dated.amount().edition()));
      }
      for (OutpatientFee.Rate rate : paid.outpatientRates(amount.code())) {
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

  private static Problem problem(Amount amount, Paid old, Paid newest) {
    String rate =
        Money.words(amount.dollars()) + " is that of " + old.system() + " " + old.year() + "; ";
    String message =
        amount
            .year()
            .map(
                year ->
                    "This rate of "
                        + amount.written()
                        + " stands under "
                        + year
                        + ". "
                        + rate
                        + "the newest up to then is "
                        + newest.words()
                        + ".")
            .orElseGet(
                () ->
                    "No year stands beside this rate of "
                        + amount.written()
                        + ". "
                        + rate
                        + "the newest at hand is "
                        + newest.words()
                        + ".");
    return Problem.of(INFO, amount.span(), message)
        .withCode(amount.code())
        .withSource(Optional.of(newest.edition().source()));
  }
}
