package org.scrubjay.cli.output;

import java.util.List;

/** Rows with their columns aligned. */
public final class Table {
  private Table() {}

  /**
   * @param rows each of the same length; the last column is not padded
   */
  public static String of(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      for (int i = 0; i < columns - 1; i++) {
        String cell = row.get(i);
        text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      text.append(row.get(columns - 1)).append('\n');
    }
    return text.toString();
  }
}
