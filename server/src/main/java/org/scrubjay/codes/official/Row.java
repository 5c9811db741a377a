package org.scrubjay.codes.official;

import java.util.List;

/**
 * A row of a table, alike for text, CSV and workbooks.
 *
 * @param number one-based line on which it begins, or row of the sheet
 * @param cells as written; numbers of a workbook as a person would read them, its dates as {@code
 *     2026-04-01}; empty cells at the end may be missing
 */
public record Row(long number, List<String> cells) {

  /** The text of a cell without blanks around it, empty where the row is shorter. */
  public String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : stripped(cells.get(column));
  }

  public int size() {
    return cells.size();
  }

  public boolean isBlank() {
    return cells.stream().allMatch(cell -> stripped(cell).isEmpty());
  }

  /** No-break spaces are blanks here, too: the OPPS addenda pad with them. */
  private static String stripped(String cell) {
    int first = 0;
    int end = cell.length();
    while (first < end && isBlank(cell.charAt(first))) {
      first++;
    }
    while (end > first && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(first, end);
  }

  private static boolean isBlank(char character) {
    return character <= ' ' || character == '\u00A0' || Character.isWhitespace(character);
  }
}
