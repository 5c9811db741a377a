package org.scrubjay.cli.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.UnitLimit;
import org.scrubjay.fees.Fee;
import org.scrubjay.fees.Geography;
import org.scrubjay.fees.PhysicianFeeSchedule;

/** What is paid for a procedure code, and how many units of it. */
final class PaymentLookUp {
  private static final String GLOBAL = "";
  private static final List<String> COMPONENTS = List.of("26", "TC", "53");

  private final CodeBook book;
  private final String code;
  private final LocalDate date;
  private final Optional<Geography> geography;
  private final Consulted consulted;

  /**
   * @param geography whose cost indices count; none where that is not known, and then there are no
   *     amounts
   */
  PaymentLookUp(
      CodeBook book,
      String code,
      LocalDate date,
      Optional<Geography> geography,
      Consulted consulted) {
    this.book = book;
    this.code = code;
    this.date = date;
    this.geography = geography;
    this.consulted = consulted;
  }

  List<CodeFacts.FeeRow> fees() {
    // Most services have no components, so only the row of the whole service can be missed.
    return Stream.concat(
            consulted.ask(book.feeSchedule(code, GLOBAL, date)).stream(),
            COMPONENTS.stream()
                .flatMap(part -> book.feeSchedule(code, part, date).found().stream()))
        .map(this::feeRow)
        .toList();
  }

  private CodeFacts.FeeRow feeRow(FeeScheduleRow row) {
    BigDecimal inside = amount(row, true);
    BigDecimal outside = amount(row, false);
    return new CodeFacts.FeeRow(
        row.modifier(),
        row.status().isEmpty() ? null : row.status(),
        row.work().orElse(null),
        row.practiceFacility().isPresent() || row.practiceNonFacility().isPresent()
            ? new CodeFacts.Place(
                row.practiceFacility().orElse(null), row.practiceNonFacility().orElse(null))
            : null,
        row.malpractice().orElse(null),
        new CodeFacts.Place(row.totalFacility().orElse(null), row.totalNonFacility()),
        inside == null && outside == null ? null : new CodeFacts.Place(inside, outside),
        row.pcTc().orElse(null),
        row.multiple().orElse(null),
        row.bilateral().orElse(null),
        row.supervision().orElse(null),
        row.policy().flatMap(FeeSchedulePolicy::globalDays).orElse(null),
        row.policy().flatMap(FeeSchedulePolicy::imagingFamily).orElse(null));
  }

  private BigDecimal amount(FeeScheduleRow row, boolean facility) {
    return geography
        .map(
            where -> PhysicianFeeSchedule.amount(book, code, row.modifier(), facility, where, date))
        .filter(Fee.Amount.class::isInstance)
        .map(fee -> ((Fee.Amount) fee).dollars())
        .orElse(null);
  }

  Optional<CodeFacts.Outpatient> outpatient() {
    return consulted.ask(book.outpatient(code, date)).map(PaymentLookUp::outpatient);
  }

  private static CodeFacts.Outpatient outpatient(OutpatientRow row) {
    return new CodeFacts.Outpatient(
        row.status(),
        row.apc().orElse(null),
        row.apcTitle().orElse(null),
        row.weight().orElse(null),
        row.rate().orElse(null),
        row.nationalCopayment().or(row::minimumCopayment).orElse(null),
        row.nationalCopayment().flatMap(national -> row.minimumCopayment()).orElse(null));
  }

  List<CodeFacts.Limit> limits() {
    return Stream.of(Setting.values())
        .map(this::limit)
        .flatMap(Optional::stream)
        .map(PaymentLookUp::limit)
        .toList();
  }

  /** Few people bill as suppliers, so nobody misses their table. */
  private Optional<UnitLimit> limit(Setting setting) {
    Answer<UnitLimit> answer = book.unitLimit(setting, code, date);
    return setting == Setting.DME_SUPPLIER && answer.found().isEmpty()
        ? Optional.empty()
        : consulted.ask(answer);
  }

  private static CodeFacts.Limit limit(UnitLimit limit) {
    return new CodeFacts.Limit(
        switch (limit.setting()) {
          case PRACTITIONER -> "professional";
          case OUTPATIENT_HOSPITAL -> "outpatient-hospital";
          case DME_SUPPLIER -> "dme-supplier";
        },
        limit.units(),
        limit.adjudication().indicator(),
        limit.rationale());
  }
}
