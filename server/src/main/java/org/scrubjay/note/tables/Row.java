package org.scrubjay.note.tables;

import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * A row that is about one code.
 *
 * @param code upper case
 * @param modifier the component that the row prices: {@code 26}, {@code TC}, or empty for the whole
 * @param codeSpan the code with its modifier
 * @param cells one for each column of the table, in order
 */
public record Row(Span span, String code, String modifier, Span codeSpan, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The code with its modifier, for a message. */
  public String written() {
    return modifier.isEmpty() ? code : code + "-" + modifier;
  }

  /** The cell of the first column of {@code table} that means {@code meaning}, unless empty. */
  public Optional<Cell> cell(GuideTable table, ColumnMeaning meaning) {
    return table.columns(meaning).map(cells::get).filter(cell -> !cell.isEmpty()).findFirst();
  }
}
