package org.scrubjay.codes.official;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;

/**
 * Makes pair edits from cells. A file has millions of rows but only some thousand periods, so those
 * are shared.
 */
final class PairEdits {
  private final Setting setting;
  private final Map<Long, Period> periods = new HashMap<>();
  private long lastDates = -1;
  private Period lastPeriod = Period.ALWAYS;

  PairEdits(Setting setting) {
    this.setting = setting;
  }

  /**
   * Makes an edit.
   *
   * @param effective the date's digits, {@code YYYYMMDD}
   * @param deletion the same, 0 for none
   */
  PairEdit edit(
      String column1,
      String column2,
      int effective,
      int deletion,
      PairEdit.Indicator indicator,
      String rationale)
      throws UnreadableRow {
    return new PairEdit(
        setting, column1, column2, period(effective, deletion), indicator, rationale);
  }

  static PairEdit.Indicator indicator(String cell) throws UnreadableRow {
    return switch (cell) {
      case "0" -> PairEdit.Indicator.NOT_ALLOWED;
      case "1" -> PairEdit.Indicator.ALLOWED;
      case "9" -> PairEdit.Indicator.NOT_APPLICABLE;
      default -> throw UnreadableRow.expected("the modifier indicator 0, 1 or 9", cell);
    };
  }

  private Period period(int effective, int deletion) throws UnreadableRow {
    long dates = effective * 100_000_000L + deletion;
    if (dates != lastDates) {
      Period known = periods.get(dates);
      if (known == null) {
        known =
            new Period(
                Optional.of(date("an effective date", effective)),
                deletion == 0
                    ? Optional.empty()
                    : Optional.of(date("a deletion date or *", deletion)));
        periods.put(dates, known);
      }
      lastDates = dates;
      lastPeriod = known;
    }
    return lastPeriod;
  }

  private static LocalDate date(String what, int digits) throws UnreadableRow {
    try {
      return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    } catch (DateTimeException e) {
      throw UnreadableRow.expected(what + " as YYYYMMDD", Integer.toString(digits));
    }
  }
}
