package org.scrubjay.codes.builtin;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the built-in set: a header row, then one record per line, tab separated, without
 * quoting; lines that begin with {@code #} are comments.
 */
final class Table {
  private final List<TableRow> rows;

  private Table(List<TableRow> rows) {
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param columns the columns that must be there, in any order; others may be there too
   * @throws TableException if one is missing or a record has too few or too many fields
   */
  static Table read(Path file, String... columns) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    Map<String, Integer> header = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            // A character that no text holds, because the tables do not quote.
            .quoteCharacter('\u0001')
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      for (CsvRecord record : reader) {
        String place = file.getFileName() + ":" + record.getStartingLineNumber();
        if (header.isEmpty()) {
          readHeader(place, record.getFields(), columns, header);
        } else if (record.getFieldCount() != header.size()) {
          throw new TableException(
              place, header.size() + " fields", record.getFieldCount() + " fields");
        } else {
          rows.add(new TableRow(place, header, record.getFields()));
        }
      }
    }
    if (header.isEmpty()) {
      throw new TableException(file.getFileName() + ":1", "a header row", "an empty file");
    }
    return new Table(rows);
  }

  List<TableRow> rows() {
    return rows;
  }

  private static void readHeader(
      String place, List<String> names, String[] columns, Map<String, Integer> header) {
    for (String name : names) {
      header.put(name, header.size());
    }
    for (String column : columns) {
      if (!header.containsKey(column)) {
        throw new TableException(
            place, "a column named " + column, "the columns " + String.join(", ", names));
      }
    }
  }
}
