package org.scrubjay.rules.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.scrubjay.note.tables.Cell;
import org.scrubjay.note.tables.Column;
import org.scrubjay.note.tables.ColumnMeaning;
import org.scrubjay.note.tables.GuideTable;
import org.scrubjay.note.tables.Row;

/** How the rate rules read amounts. */
final class RateTables {
  private RateTables() {}

  /**
   * Whether a column's amount in {@code row} comes from the physician fee schedule. Beside a
   * payment class the facility's amount is the hospital's, from OPPS.
   */
  static boolean isFeeSchedule(GuideTable table, Row row, Column column) {
    return column.meaning() == ColumnMeaning.NON_FACILITY_AMOUNT
        || column.meaning().isAmount() && !hasPaymentClass(table, row);
  }

  /** Whether a column's amount in {@code row} is an OPPS rate. */
  static boolean isOutpatient(GuideTable table, Row row, Column column) {
    return column.meaning().isAmount() && !isFeeSchedule(table, row, column);
  }

  /** Whether {@code row} names an ambulatory payment classification. */
  static boolean hasPaymentClass(GuideTable table, Row row) {
    return row.cell(table, ColumnMeaning.APC).filter(cell -> !cell.saysNone()).isPresent();
  }

  /** Whether {@code cell} states {@code dollars}; an amount without cents is a rounded one. */
  static boolean same(BigDecimal dollars, Cell cell) {
    return cell.dollars().filter(stated -> same(dollars, stated)).isPresent();
  }

  /** Whether {@code stated} is {@code dollars}, to the cent or rounded to the dollar. */
  static boolean same(BigDecimal dollars, BigDecimal stated) {
    return dollars.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
  }
}
