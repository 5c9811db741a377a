package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.MedicareTables;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/** Look-ups of what is paid, and of the edits that keep it from being paid. */
final class Payments {
  private final DatedRows rows;
  private final EditionTable editions;
  private final MedicareTables medicare;

  Payments(DatedRows rows, EditionTable editions, MedicareTables medicare) {
    this.rows = rows;
    this.editions = editions;
    this.medicare = medicare;
  }

  Answer<PairEdit> pairEdit(Setting setting, String code, String other, LocalDate date) {
    if (setting == Setting.DME_SUPPLIER) {
      return new Answer.NotChecked<>("NCCI has no pair edits for suppliers");
    }
    CodeSet set = BookSets.pairs(setting);
    return rows.inForce(
        set,
        rows.pairs(set, code, other, date),
        date,
        PairEdit::validity,
        pair -> pair.indicator() != PairEdit.Indicator.NOT_APPLICABLE,
        code + " with " + other);
  }

  Answer<UnitLimit> unitLimit(Setting setting, String code, LocalDate date) {
    CodeSet set = BookSets.limits(setting);
    return rows.inForce(
        set,
        rows.of(set, PaymentFormats.limit(setting), code),
        date,
        limit -> Period.ALWAYS,
        limit -> true,
        code);
  }

  Answer<FeeScheduleRow> feeSchedule(String code, String modifier, LocalDate date) {
    String key = PaymentFormats.feeKey(code, modifier);
    Answer<FeeScheduleRow> answer =
        rows.figures(
            CodeSet.PFS,
            PaymentFormats.FEE,
            key,
            date,
            FeeScheduleRow::validity,
            "physician fee schedule",
            modifier.isEmpty() ? code : code + "-" + modifier);
    boolean maySplit = modifier.isEmpty() || answer.notChecked().isEmpty();
    // A partial table holds a code with all its components or not at all, so the PC/TC indicator of
    // the global row tells that a component is not merely missing.
    return maySplit
        ? answer
        : feeSchedule(code, "", date) instanceof Answer.Found<FeeScheduleRow> whole
                && whole.value().pcTc().isPresent()
            ? new Answer.None<>(whole.edition())
            : answer;
  }

  Optional<ConversionFactor> conversionFactor(LocalDate date) {
    return rows.of(CodeSet.PFS, PaymentFormats.FACTOR, PaymentFormats.FACTOR_KEY).stream()
        .filter(row -> !row.value().qualifying() && row.value().validity().contains(date))
        .max(
            Comparator.comparing(
                    (Dated<ConversionFactor> row) -> !editions.isBuiltIn(row.edition()))
                .thenComparing(row -> row.edition().from()))
        .map(Dated::value);
  }

  Answer<OutpatientRow> outpatient(String code, LocalDate date) {
    return rows.figures(
            CodeSet.OPPS,
            PaymentFormats.OUTPATIENT,
            code,
            date,
            OutpatientRow::validity,
            "outpatient prospective payment",
            code)
        .map(row -> row.apcTitle().isPresent() ? row : titled(row, date));
  }

  Answer<CodePattern> threeDimensionalExclusion(
      String renderingCode, String otherCode, LocalDate date) {
    return rows.inForce(
            CodeSet.THREED_EXCLUSIONS,
            rows.of(CodeSet.THREED_EXCLUSIONS, PaymentFormats.EXCLUSION, renderingCode),
            date,
            ThreeDimensionalExclusion::validity,
            row -> row.excluded().matches(otherCode),
            renderingCode + " with " + otherCode)
        .map(ThreeDimensionalExclusion::excluded);
  }

  /** Addendum B has no titles of APCs; Addendum A of the same release has them. */
  private OutpatientRow titled(OutpatientRow row, LocalDate date) {
    return new OutpatientRow(
        row.code(),
        row.validity(),
        row.status(),
        row.apc(),
        row.apc().flatMap(apc -> medicare.apc(apc, date).found()).map(Apc::title),
        row.weight(),
        row.rate(),
        row.nationalCopayment(),
        row.minimumCopayment());
  }
}
