package org.scrubjay.codes.official;

import java.io.IOException;

/** Walks the rows of a file, so that one that cannot be read is reported and the rest kept. */
final class TableRows {
  private TableRows() {}

  /** Reads the current row or line. */
  interface Reading {
    void read() throws IOException, UnreadableRow;
  }

  static void each(Table table, OfficialFile file, Import into, Reading reading)
      throws IOException {
    while (table.next()) {
      try {
        reading.read();
      } catch (UnreadableRow row) {
        into.skipped(file, table.number(), row.getMessage());
      }
    }
  }

  /** As for a table, but of text in fixed columns; blank lines are left out. */
  static void each(Lines lines, OfficialFile file, Import into, Reading reading)
      throws IOException {
    while (lines.next()) {
      if (lines.text().isBlank()) {
        continue;
      }
      try {
        reading.read();
      } catch (UnreadableRow row) {
        into.skipped(file, lines.number(), row.getMessage());
      }
    }
  }
}
