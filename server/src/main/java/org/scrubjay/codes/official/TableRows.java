package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.Optional;

/**
 * Walks the rows of a file, so that one that cannot be read is reported and the rest kept. A file
 * of which no row can be read is not what it claims to be.
 */
final class TableRows {
  /** How a workbook has the Ctrl-Z that ended the text from which it was made. */
  private static final String END_MARK = "_x001A_";

  private final OfficialFile file;
  private final Import into;
  private Optional<String> firstReason = Optional.empty();
  private long read;
  private boolean lastReadable = true;

  TableRows(OfficialFile file, Import into) {
    this.file = file;
    this.into = into;
  }

  /** Reads the current row or line. */
  interface Reading {
    void read() throws IOException, UnreadableRow;
  }

  static void each(Table table, OfficialFile file, Import into, Reading reading)
      throws IOException, OfficialFormatException {
    TableRows rows = new TableRows(file, into);
    while (table.next()) {
      if (!table.row().cell(0).equals(END_MARK)) {
        rows.read(table.number(), reading);
      }
    }
    rows.finish();
  }

  /** As for a table, but of text in fixed columns; blank lines are left out. */
  static void each(Lines lines, OfficialFile file, Import into, Reading reading)
      throws IOException, OfficialFormatException {
    all(lines, file, into, reading).finish();
  }

  /** As for lines, but of a text that has nothing below its rows. */
  static void eachToTheEnd(Lines lines, OfficialFile file, Import into, Reading reading)
      throws IOException, OfficialFormatException {
    all(lines, file, into, reading).finishWithLastRow();
  }

  private static TableRows all(Lines lines, OfficialFile file, Import into, Reading reading)
      throws IOException {
    TableRows rows = new TableRows(file, into);
    while (lines.next()) {
      if (!lines.text().isBlank()) {
        rows.read(lines.number(), reading);
      }
    }
    return rows;
  }

  /**
   * Reads one row.
   *
   * @param number its line or row, for the report
   */
  void read(long number, Reading reading) throws IOException {
    try {
      reading.read();
      read++;
      lastReadable = true;
    } catch (UnreadableRow row) {
      lastReadable = false;
      firstReason = firstReason.or(() -> Optional.of(row.getMessage()));
      into.skipped(file, number, row.getMessage());
    }
  }

  /** Ends the file. */
  void finish() throws OfficialFormatException {
    if (read == 0 && firstReason.isPresent()) {
      throw new OfficialFormatException(
          file.path() + ": none of its rows can be read: " + firstReason.get());
    }
  }

  /** Ends a file that, unless it has been cut off, ends with a row. */
  void finishWithLastRow() throws OfficialFormatException {
    finish();
    if (!lastReadable) {
      throw new OfficialFormatException(
          file.path() + ": expected a whole row at the end; found part of one: cut off?");
    }
  }
}
