package org.scrubjay.ide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Period;

/** What Medicare pays for a code on a date, nationally, as lines of a card. */
final class Payments {
  private static final String GLOBAL = "";
  private static final String PROFESSIONAL = "26";
  private static final String TECHNICAL = "TC";

  private final Markdown card;
  private final CodeBook book;
  private final LocalDate date;

  Payments(Markdown card, CodeBook book, LocalDate date) {
    this.card = card;
    this.book = book;
    this.date = date;
  }

  /** The physician fee schedule; the component that {@code modifiers} bill comes first. */
  void physicianFeeSchedule(String code, List<String> modifiers) {
    Answer<FeeScheduleRow> whole = book.feeSchedule(code, GLOBAL, date);
    Optional<ConversionFactor> factor = book.conversionFactor(date);
    if (whole.found().isPresent() && factor.isEmpty()) {
      card.notChecked("PFS amounts (no conversion factor for " + date + ")");
    }
    card.take("PFS", whole)
        .ifPresent(
            row -> factor.ifPresent(dollars -> amounts(row, components(code, modifiers), dollars)));
  }

  /** The outpatient prospective payment system. */
  void outpatient(String code) {
    card.take("OPPS", book.outpatient(code, date)).ifPresent(this::outpatient);
  }

  private List<FeeScheduleRow> components(String code, List<String> modifiers) {
    List<String> order = new ArrayList<>(List.of(GLOBAL, PROFESSIONAL, TECHNICAL));
    order.stream()
        .filter(modifiers::contains)
        .findFirst()
        .ifPresent(
            billed -> {
              order.remove(billed);
              order.add(0, billed);
            });
    return order.stream()
        .flatMap(modifier -> book.feeSchedule(code, modifier, date).found().stream())
        .toList();
  }

  private void amounts(FeeScheduleRow whole, List<FeeScheduleRow> rows, ConversionFactor factor) {
    String head = "**PFS " + year(whole.validity()) + "**, national" + otherYear(whole.validity());
    if (rows.stream().allMatch(row -> row.totalNonFacility().signum() == 0)) {
      card.paragraph(head + ": no national amount" + status(whole) + ".");
      return;
    }
    card.paragraph(head + ", conversion factor " + factor.dollars().toPlainString() + ":");
    card.bullets(
        rows.stream()
            .map(
                row ->
                    component(row.modifier())
                        + ": "
                        + both(
                            row.totalNonFacility().multiply(factor.dollars()),
                            row.totalFacility().map(factor.dollars()::multiply)))
            .toList());
  }

  private void outpatient(OutpatientRow row) {
    StringBuilder line = new StringBuilder("**OPPS ").append(year(row.validity())).append("**");
    line.append(otherYear(row.validity()));
    line.append(": status ").append(row.status());
    OutpatientStatus.words(row.status()).ifPresent(words -> line.append(" (" + words + ")"));
    row.apc().ifPresent(apc -> line.append(" · APC ").append(apc));
    row.apcTitle().ifPresent(title -> line.append(" ").append(Markdown.escape(title)));
    row.rate().ifPresent(rate -> line.append(" · ").append(dollars(rate)));
    card.paragraph(line.toString());
  }

  /** The year of the figures, which an older edition may have stated. */
  private String year(Period figures) {
    int year = date.getYear();
    return String.valueOf(figures.contains(date) ? year : figures.to().orElse(date).getYear());
  }

  private String otherYear(Period figures) {
    return figures.contains(date) ? "" : " (newest figures at hand, not those of " + date + ")";
  }

  private static String status(FeeScheduleRow row) {
    return row.status().isEmpty() ? "" : " (status " + row.status() + ")";
  }

  private static String component(String modifier) {
    return switch (modifier) {
      case GLOBAL -> "global";
      case PROFESSIONAL -> "26 (professional component)";
      case TECHNICAL -> "TC (technical component)";
      default -> modifier;
    };
  }

  private static String both(BigDecimal nonFacility, Optional<BigDecimal> facility) {
    String outside = dollars(nonFacility);
    if (facility.isEmpty()) {
      return outside + " non-facility";
    }
    String inside = dollars(facility.get());
    return outside.equals(inside)
        ? outside + " non-facility and facility"
        : outside + " non-facility, " + inside + " facility";
  }

  /** Dollars and cents, half a cent rounded up as CMS does: {@code $1,017.39}. */
  private static String dollars(BigDecimal amount) {
    DecimalFormat form =
        new DecimalFormat("$#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return form.format(amount.setScale(2, RoundingMode.HALF_UP));
  }
}
