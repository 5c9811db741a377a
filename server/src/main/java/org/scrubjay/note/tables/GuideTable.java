package org.scrubjay.note.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * A table of codes in a coding guide, whose columns are known by their headings.
 *
 * @param heading the row that names the columns
 * @param rows the rows with a code, in order; rows that name a group are left out
 */
public record GuideTable(Span span, Span heading, List<Column> columns, List<Row> rows) {

  public GuideTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The places of the columns that mean {@code meaning}, from the left. */
  public Stream<Integer> columns(ColumnMeaning meaning) {
    return IntStream.range(0, columns.size())
        .filter(at -> columns.get(at).meaning() == meaning)
        .boxed();
  }

  public boolean has(ColumnMeaning meaning) {
    return columns(meaning).findFirst().isPresent();
  }

  /** The row of a code and component. */
  public Optional<Row> row(String code, String modifier) {
    return rows.stream()
        .filter(row -> row.code().equals(code) && row.modifier().equals(modifier))
        .findFirst();
  }
}
