package org.scrubjay.codes.official;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.Period;

/** Makes a row of the fee schedule from its cells, alike for a table and for fixed columns. */
interface FeeCells {
  /** Where the record layout puts the fields of the text form: first and last column. */
  Map<Heading, int[]> PLACES =
      Map.ofEntries(
          Map.entry(FeeColumns.CODE, new int[] {1, 5}),
          Map.entry(FeeColumns.MODIFIER, new int[] {6, 7}),
          Map.entry(FeeColumns.DESCRIPTION, new int[] {8, 57}),
          Map.entry(FeeColumns.STATUS, new int[] {58, 58}),
          Map.entry(FeeColumns.WORK, new int[] {60, 65}),
          Map.entry(FeeColumns.NON_FACILITY, new int[] {67, 72}),
          Map.entry(FeeColumns.NON_FACILITY_NA, new int[] {73, 74}),
          Map.entry(FeeColumns.FACILITY, new int[] {76, 81}),
          Map.entry(FeeColumns.FACILITY_NA, new int[] {82, 83}),
          Map.entry(FeeColumns.MALPRACTICE, new int[] {85, 89}),
          Map.entry(FeeColumns.NON_FACILITY_TOTAL, new int[] {91, 96}),
          Map.entry(FeeColumns.FACILITY_TOTAL, new int[] {97, 102}),
          Map.entry(FeeColumns.PC_TC, new int[] {103, 103}),
          Map.entry(FeeColumns.GLOBAL, new int[] {104, 106}),
          Map.entry(FeeColumns.PRE, new int[] {107, 109}),
          Map.entry(FeeColumns.INTRA, new int[] {110, 112}),
          Map.entry(FeeColumns.POST, new int[] {113, 115}),
          Map.entry(FeeColumns.MULTIPLE, new int[] {116, 116}),
          Map.entry(FeeColumns.BILATERAL, new int[] {117, 117}),
          Map.entry(FeeColumns.ASSISTANT, new int[] {118, 118}),
          Map.entry(FeeColumns.CO_SURGEONS, new int[] {119, 119}),
          Map.entry(FeeColumns.TEAM, new int[] {120, 120}),
          Map.entry(FeeColumns.ENDOSCOPIC_BASE, new int[] {128, 132}),
          Map.entry(FeeColumns.CONVERSION_FACTOR, new int[] {133, 140}),
          Map.entry(FeeColumns.SUPERVISION, new int[] {142, 143}),
          Map.entry(FeeColumns.CALCULATION, new int[] {144, 144}),
          Map.entry(FeeColumns.FAMILY, new int[] {146, 147}),
          Map.entry(FeeColumns.CAP_NON_FACILITY, new int[] {152, 157}),
          Map.entry(FeeColumns.CAP_FACILITY, new int[] {159, 164}),
          Map.entry(FeeColumns.CAP_MALPRACTICE, new int[] {166, 171}));

  /** The stripped text of a field. */
  String cell(Heading heading);

  /** The fields of a line of the text form. */
  static FeeCells in(String line) {
    return heading -> {
      int[] place = PLACES.get(heading);
      return FixedColumns.of(line, place[0], place[1]);
    };
  }

  default FeeScheduleRow row(Period days) throws UnreadableRow {
    return new FeeScheduleRow(
        Values.procedure(cell(FeeColumns.CODE)),
        modifier(),
        days,
        status(),
        Optional.of(units(FeeColumns.WORK)),
        Optional.of(units(FeeColumns.NON_FACILITY)),
        Optional.of(units(FeeColumns.FACILITY)),
        Optional.of(units(FeeColumns.MALPRACTICE)),
        units(FeeColumns.NON_FACILITY_TOTAL),
        Optional.of(units(FeeColumns.FACILITY_TOTAL)),
        some(FeeColumns.PC_TC),
        some(FeeColumns.MULTIPLE),
        some(FeeColumns.BILATERAL),
        twoCharacters(FeeColumns.SUPERVISION),
        Optional.of(policy()));
  }

  /** Dollars for one unit, four decimals; none where the cell is empty or zero. */
  default Optional<BigDecimal> conversionFactor() throws UnreadableRow {
    return Values.optionalDecimal("a conversion factor", cell(FeeColumns.CONVERSION_FACTOR), 4)
        .filter(factor -> factor.signum() > 0);
  }

  private FeeSchedulePolicy policy() throws UnreadableRow {
    return new FeeSchedulePolicy(
        cell(FeeColumns.NON_FACILITY_NA).equals("NA"),
        cell(FeeColumns.FACILITY_NA).equals("NA"),
        globalDays(),
        share(FeeColumns.PRE),
        share(FeeColumns.INTRA),
        share(FeeColumns.POST),
        some(FeeColumns.ASSISTANT),
        some(FeeColumns.CO_SURGEONS),
        some(FeeColumns.TEAM),
        some(FeeColumns.ENDOSCOPIC_BASE),
        some(FeeColumns.CALCULATION),
        twoCharacters(FeeColumns.FAMILY),
        optionalUnits(FeeColumns.CAP_NON_FACILITY),
        optionalUnits(FeeColumns.CAP_FACILITY),
        optionalUnits(FeeColumns.CAP_MALPRACTICE));
  }

  private String modifier() throws UnreadableRow {
    String modifier = cell(FeeColumns.MODIFIER).toUpperCase(Locale.ROOT);
    if (!modifier.isEmpty() && modifier.length() != 2) {
      throw UnreadableRow.expected("a modifier of two characters or none", modifier);
    }
    return modifier;
  }

  private String status() throws UnreadableRow {
    String status = cell(FeeColumns.STATUS);
    if (status.length() != 1) {
      throw UnreadableRow.expected("a status code of one letter", status);
    }
    return status;
  }

  /** A workbook that holds the days as a number has lost their leading zeros. */
  private Optional<String> globalDays() {
    return some(FeeColumns.GLOBAL).map(days -> "0".repeat(Math.max(0, 3 - days.length())) + days);
  }

  private Optional<String> twoCharacters(Heading heading) {
    return some(heading).map(text -> text.length() == 1 ? "0" + text : text);
  }

  private Optional<String> some(Heading heading) {
    return Values.some(cell(heading));
  }

  private BigDecimal units(Heading heading) throws UnreadableRow {
    return Values.decimal("relative value units in " + heading, cell(heading), 2);
  }

  private Optional<BigDecimal> optionalUnits(Heading heading) throws UnreadableRow {
    return Values.optionalDecimal("relative value units in " + heading, cell(heading), 2);
  }

  private Optional<BigDecimal> share(Heading heading) throws UnreadableRow {
    return Values.optionalDecimal("a share in " + heading, cell(heading), 2);
  }
}
