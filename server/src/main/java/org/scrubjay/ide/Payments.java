package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.fees.Fee;
import org.scrubjay.fees.Money;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.OutpatientFeeSchedule;
import org.scrubjay.fees.PhysicianFeeSchedule;

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
    Optional<Fee.Amount> any = Optional.empty();
    List<String> lines = new ArrayList<>();
    for (String component : components(modifiers)) {
      if (fee(code, component, false) instanceof Fee.Amount amount) {
        lines.add(component(component) + ": " + both(amount, fee(code, component, true)));
        any = any.or(() -> Optional.of(amount));
      }
    }
    any.ifPresentOrElse(amount -> amounts(amount, lines), () -> noAmount(code));
  }

  /** The outpatient prospective payment system. */
  void outpatient(String code) {
    OutpatientFee fee = OutpatientFeeSchedule.national(book, code, date);
    if (fee instanceof OutpatientFee.Rate rate) {
      outpatient(rate);
    } else if (fee instanceof OutpatientFee.NoRow none) {
      card.paragraph(head("OPPS", none.edition()) + ": not listed");
      card.source(none.edition());
    } else if (fee instanceof OutpatientFee.NotChecked unknown) {
      card.notChecked("OPPS (" + unknown.reason() + ")");
    }
  }

  private static List<String> components(List<String> modifiers) {
    List<String> order = new ArrayList<>(List.of(GLOBAL, PROFESSIONAL, TECHNICAL));
    order.stream()
        .filter(modifiers::contains)
        .findFirst()
        .ifPresent(
            billed -> {
              order.remove(billed);
              order.add(0, billed);
            });
    return order;
  }

  private Fee fee(String code, String component, boolean facility) {
    return PhysicianFeeSchedule.national(book, code, component, facility, date);
  }

  private void amounts(Fee.Amount first, List<String> lines) {
    card.paragraph(
        head("PFS", first.edition())
            + ", national, conversion factor "
            + first.conversionFactor().toPlainString()
            + ":");
    card.bullets(lines);
    card.source(first.edition());
  }

  private void noAmount(String code) {
    Fee whole = fee(code, GLOBAL, false);
    if (whole instanceof Fee.NoAmount none) {
      card.paragraph(head("PFS", none.edition()) + ": no amount, " + none.reason());
      card.source(none.edition());
    } else if (whole instanceof Fee.NotChecked unknown) {
      card.notChecked("PFS (" + unknown.reason() + ")");
    }
  }

  private void outpatient(OutpatientFee.Rate rate) {
    StringBuilder line = new StringBuilder(head("OPPS", rate.edition()));
    line.append(": status ").append(rate.status());
    OutpatientStatus.words(rate.status())
        .ifPresent(words -> line.append(" (").append(words).append(")"));
    rate.apc().ifPresent(apc -> line.append(" · APC ").append(apc));
    rate.apcTitle().ifPresent(title -> line.append(" ").append(Markdown.escape(title)));
    rate.rate().ifPresent(dollars -> line.append(" · ").append(Money.words(dollars)));
    rate.copayment().ifPresent(dollars -> line.append(", copayment ").append(Money.words(dollars)));
    card.paragraph(line.toString());
    card.source(rate.edition());
  }

  /** The system and the year of its figures, which may be older than the date. */
  private String head(String system, Edition edition) {
    if (edition.covers(date)) {
      return "**" + system + " " + date.getYear() + "**";
    }
    int year = edition.to().orElse(edition.from()).getYear();
    return "**" + system + " " + year + "** (the newest figures at hand for " + date + ")";
  }

  private static String component(String modifier) {
    return switch (modifier) {
      case PROFESSIONAL -> "26 (professional component)";
      case TECHNICAL -> "TC (technical component)";
      default -> "global";
    };
  }

  private static String words(Fee.Amount amount) {
    String dollars = Money.words(amount.payable());
    return amount.decidingCap().isPresent() ? dollars + " (OPPS cap)" : dollars;
  }

  private static String both(Fee.Amount nonFacility, Fee facility) {
    String outside = words(nonFacility);
    if (!(facility instanceof Fee.Amount amount)) {
      return outside + " non-facility";
    }
    String inside = words(amount);
    return outside.equals(inside)
        ? outside + " non-facility and facility"
        : outside + " non-facility, " + inside + " facility";
  }
}
