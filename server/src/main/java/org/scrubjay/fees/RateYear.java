package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

/**
 * What Medicare pays nationally in a calendar year, for documents that name the year and not the
 * day. A year has several answers when the conversion factor or a file changes within it. Figures
 * of another year are never given.
 */
public final class RateYear {
  private final CodeBook book;
  private final int year;

  private RateYear(CodeBook book, int year) {
    this.book = book;
    this.year = year;
  }

  public static RateYear of(CodeBook book, int year) {
    return new RateYear(book, year);
  }

  /** An amount of the fee schedule and the days of the year on which it holds. */
  public record DatedAmount(Fee.Amount amount, Period period) {}

  public int year() {
    return year;
  }

  /** The conversion factors of the year, in order; empty when the book knows none. */
  public List<ConversionFactor> factors() {
    List<ConversionFactor> factors = new ArrayList<>();
    LocalDate day = LocalDate.of(year, 1, 1);
    while (day.getYear() == year) {
      Optional<ConversionFactor> factor = book.conversionFactor(day);
      // A factor that does not reach the day is the nearest one and says nothing about it.
      if (factor.isEmpty() || !factor.get().validity().contains(day)) {
        break;
      }
      addOrExtend(factors, factor.get());
      day = factor.get().validity().to().map(last -> last.plusDays(1)).orElse(LocalDate.MAX);
    }
    return factors;
  }

  /**
   * The amounts of the physician fee schedule in the year, in order; empty when no edition of the
   * year is at hand or the schedule sets no amount.
   *
   * @param modifier {@code ""}, {@code 26}, {@code TC} or {@code 53}
   */
  public List<DatedAmount> amounts(String code, String modifier, boolean facility) {
    List<DatedAmount> amounts = new ArrayList<>();
    for (ConversionFactor factor : factors()) {
      LocalDate day = first(factor.validity());
      if (PhysicianFeeSchedule.national(book, code, modifier, facility, day)
              instanceof Fee.Amount amount
          && speaksFor(amount.edition())) {
        amounts.add(new DatedAmount(amount, factor.validity()));
      }
    }
    return amounts;
  }

  /** Quarterly files repeat the factor of the year: equal neighbours are one factor. */
  private static void addOrExtend(List<ConversionFactor> factors, ConversionFactor next) {
    int last = factors.size() - 1;
    if (last >= 0 && factors.get(last).dollars().compareTo(next.dollars()) == 0) {
      ConversionFactor earlier = factors.get(last);
      Period both = new Period(earlier.validity().from(), next.validity().to());
      factors.set(last, new ConversionFactor(both, earlier.dollars(), earlier.qualifying()));
    } else {
      factors.add(next);
    }
  }

  /** The OPPS rates of the year, each once, in order; empty when no edition is at hand. */
  public List<OutpatientFee.Rate> outpatientRates(String code) {
    Map<String, OutpatientFee.Rate> rates = new LinkedHashMap<>();
    for (int month = 1; month <= 10; month += 3) {
      LocalDate day = LocalDate.of(year, month, 1);
      if (OutpatientFeeSchedule.national(book, code, day) instanceof OutpatientFee.Rate rate
          && rate.edition().covers(day)) {
        rates.putIfAbsent(rate.status() + rate.apc() + rate.rate(), rate);
      }
    }
    return List.copyOf(rates.values());
  }

  /** Relative value units in dollars under each factor of the year. */
  public Stream<BigDecimal> dollars(BigDecimal units) {
    return factors().stream().map(factor -> Money.times(units, factor.dollars()));
  }

  private LocalDate first(Period period) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    return period.from().filter(from -> from.isAfter(newYear)).orElse(newYear);
  }

  private boolean speaksFor(Edition edition) {
    return edition.covers(LocalDate.of(year, 1, 1)) || edition.covers(LocalDate.of(year, 12, 31));
  }
}
