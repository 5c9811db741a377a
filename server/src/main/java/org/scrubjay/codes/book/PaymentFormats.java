package org.scrubjay.codes.book;

import java.util.List;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/** The layouts of payment tables: fee schedules, pair edits, unit limits, exclusions. */
final class PaymentFormats {
  static final RowFormat<FeeScheduleRow> FEE = new FeeFormat();
  static final RowFormat<ConversionFactor> FACTOR = new FactorFormat();
  static final RowFormat<OutpatientRow> OUTPATIENT = new OutpatientFormat();
  static final RowFormat<ThreeDimensionalExclusion> EXCLUSION = new ExclusionFormat();

  /** Every conversion factor has this key. */
  static final String FACTOR_KEY = "";

  private static final RowFormat<PairEdit> PRACTITIONER_PAIR =
      new PairFormat('p', Setting.PRACTITIONER);
  private static final RowFormat<PairEdit> HOSPITAL_PAIR =
      new PairFormat('h', Setting.OUTPATIENT_HOSPITAL);
  private static final RowFormat<UnitLimit> PRACTITIONER_LIMIT =
      new LimitFormat('u', Setting.PRACTITIONER);
  private static final RowFormat<UnitLimit> HOSPITAL_LIMIT =
      new LimitFormat('v', Setting.OUTPATIENT_HOSPITAL);

  private PaymentFormats() {}

  static RowFormat<PairEdit> pair(Setting setting) {
    return setting == Setting.PRACTITIONER ? PRACTITIONER_PAIR : HOSPITAL_PAIR;
  }

  static RowFormat<UnitLimit> limit(Setting setting) {
    return setting == Setting.PRACTITIONER ? PRACTITIONER_LIMIT : HOSPITAL_LIMIT;
  }

  /** One key for both directions, so that a look-up need not know which code is column 1. */
  static String pairKey(String code, String other) {
    return code.compareTo(other) <= 0 ? code + '|' + other : other + '|' + code;
  }

  static String feeKey(String code, String modifier) {
    return code + '|' + modifier;
  }

  private record PairFormat(char table, Setting setting) implements RowFormat<PairEdit> {
    private static final List<PairEdit.Indicator> INDICATORS = List.of(PairEdit.Indicator.values());

    @Override
    public String key(PairEdit row) {
      return pairKey(row.column1(), row.column2());
    }

    @Override
    public void write(PairEdit row, RowOutput out) {
      boolean inOrder = row.column1().compareTo(row.column2()) <= 0;
      out.number(row.indicator().ordinal() << 1 | (inOrder ? 0 : 1));
      out.period(row.validity());
      out.shared(row.rationale());
    }

    @Override
    public PairEdit read(String key, RowInput in) {
      int head = in.number();
      int bar = key.indexOf('|');
      String first = key.substring(0, bar);
      String second = key.substring(bar + 1);
      boolean inOrder = (head & 1) == 0;
      return new PairEdit(
          setting,
          inOrder ? first : second,
          inOrder ? second : first,
          in.period(),
          INDICATORS.get(head >>> 1),
          in.shared());
    }
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
          in.optionalShared());
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
