package org.scrubjay.codes.book;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/** The layouts of payment tables: fee schedules, unit limits, exclusions. */
final class PaymentFormats {
  static final RowFormat<FeeScheduleRow> FEE = new FeeFormat();
  static final RowFormat<ConversionFactor> FACTOR = new FactorFormat();
  static final RowFormat<OutpatientRow> OUTPATIENT = new OutpatientFormat();
  static final RowFormat<ThreeDimensionalExclusion> EXCLUSION = new ExclusionFormat();

  /** Every conversion factor has this key. */
  static final String FACTOR_KEY = "";

  private static final RowFormat<UnitLimit> PRACTITIONER_LIMIT =
      new LimitFormat('u', Setting.PRACTITIONER);
  private static final RowFormat<UnitLimit> HOSPITAL_LIMIT =
      new LimitFormat('v', Setting.OUTPATIENT_HOSPITAL);
  private static final RowFormat<UnitLimit> SUPPLIER_LIMIT =
      new LimitFormat('w', Setting.DME_SUPPLIER);

  private PaymentFormats() {}

  static RowFormat<UnitLimit> limit(Setting setting) {
    return switch (setting) {
      case PRACTITIONER -> PRACTITIONER_LIMIT;
      case OUTPATIENT_HOSPITAL -> HOSPITAL_LIMIT;
      case DME_SUPPLIER -> SUPPLIER_LIMIT;
    };
  }

  static String feeKey(String code, String modifier) {
    return code + '|' + modifier;
  }

  private record LimitFormat(char table, Setting setting) implements RowFormat<UnitLimit> {
    private static final List<UnitLimit.Adjudication> KINDS =
        List.of(UnitLimit.Adjudication.values());

    @Override
    public String key(UnitLimit row) {
      return row.code();
    }

    @Override
    public void write(UnitLimit row, RowOutput out) {
      out.number(row.units());
      out.number(row.adjudication().ordinal());
      out.shared(row.rationale());
    }

    @Override
    public UnitLimit read(String key, RowInput in) {
      return new UnitLimit(setting, key, in.number(), KINDS.get(in.number()), in.shared());
    }
  }

  private record FeeFormat() implements RowFormat<FeeScheduleRow> {
    @Override
    public char table() {
      return 'f';
    }

    @Override
    public String key(FeeScheduleRow row) {
      return feeKey(row.code(), row.modifier());
    }

    @Override
    public void write(FeeScheduleRow row, RowOutput out) {
      out.period(row.validity());
      out.shared(row.status());
      out.optionalDecimal(row.work());
      out.optionalDecimal(row.practiceNonFacility());
      out.optionalDecimal(row.practiceFacility());
      out.optionalDecimal(row.malpractice());
      out.decimal(row.totalNonFacility());
      out.optionalDecimal(row.totalFacility());
      out.optionalShared(row.pcTc());
      out.optionalShared(row.multiple());
      out.optionalShared(row.bilateral());
      out.optionalShared(row.supervision());
      out.flag(row.policy().isPresent());
      row.policy().ifPresent(policy -> write(policy, out));
    }

    @Override
    public FeeScheduleRow read(String key, RowInput in) {
      int bar = key.indexOf('|');
      return new FeeScheduleRow(
          key.substring(0, bar),
          key.substring(bar + 1),
          in.period(),
          in.shared(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.decimal(),
          in.optionalDecimal(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.flag() ? Optional.of(policy(in)) : Optional.empty());
    }

    private static void write(FeeSchedulePolicy policy, RowOutput out) {
      out.flag(policy.naNonFacility());
      out.flag(policy.naFacility());
      out.optionalShared(policy.globalDays());
      out.optionalDecimal(policy.preoperative());
      out.optionalDecimal(policy.intraoperative());
      out.optionalDecimal(policy.postoperative());
      out.optionalShared(policy.assistant());
      out.optionalShared(policy.coSurgeons());
      out.optionalShared(policy.team());
      out.optionalShared(policy.endoscopicBase());
      out.optionalShared(policy.calculationFlag());
      out.optionalShared(policy.imagingFamily());
      out.optionalDecimal(policy.capNonFacility());
      out.optionalDecimal(policy.capFacility());
      out.optionalDecimal(policy.capMalpractice());
    }

    private static FeeSchedulePolicy policy(RowInput in) {
      return new FeeSchedulePolicy(
          in.flag(),
          in.flag(),
          in.optionalShared(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal());
    }
  }

  private record FactorFormat() implements RowFormat<ConversionFactor> {
    @Override
    public char table() {
      return 'x';
    }

    @Override
    public String key(ConversionFactor row) {
      return FACTOR_KEY;
    }

    @Override
    public void write(ConversionFactor row, RowOutput out) {
      out.period(row.validity());
      out.decimal(row.dollars());
      out.flag(row.qualifying());
    }

    @Override
    public ConversionFactor read(String key, RowInput in) {
      return new ConversionFactor(in.period(), in.decimal(), in.flag());
    }
  }

  private record OutpatientFormat() implements RowFormat<OutpatientRow> {
    @Override
    public char table() {
      return 'o';
    }

    @Override
    public String key(OutpatientRow row) {
      return row.code();
    }

    @Override
    public void write(OutpatientRow row, RowOutput out) {
      out.period(row.validity());
      out.shared(row.status());
      out.optionalShared(row.apc());
      out.optionalShared(row.apcTitle());
      out.optionalDecimal(row.weight());
      out.optionalDecimal(row.rate());
      out.optionalDecimal(row.nationalCopayment());
      out.optionalDecimal(row.minimumCopayment());
    }

    @Override
    public OutpatientRow read(String key, RowInput in) {
      return new OutpatientRow(
          key,
          in.period(),
          in.shared(),
          in.optionalShared(),
          in.optionalShared(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal(),
          in.optionalDecimal());
    }
  }

  private record ExclusionFormat() implements RowFormat<ThreeDimensionalExclusion> {
    @Override
    public char table() {
      return '3';
    }

    @Override
    public String key(ThreeDimensionalExclusion row) {
      return row.renderingCode();
    }

    @Override
    public void write(ThreeDimensionalExclusion row, RowOutput out) {
      out.text(row.excluded().first());
      out.text(row.excluded().last());
      out.period(row.validity());
    }

    @Override
    public ThreeDimensionalExclusion read(String key, RowInput in) {
      return new ThreeDimensionalExclusion(key, new CodePattern(in.text(), in.text()), in.period());
    }
  }
}
