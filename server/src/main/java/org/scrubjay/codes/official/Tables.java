package org.scrubjay.codes.official;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens comma-separated text, tab-separated text and workbooks as the same rows. Which one a file
 * is follows from its bytes.
 */
public final class Tables {
  /** First bytes that decide what a file is. */
  public static final int HEAD = 1 << 16;

  /** Most characters in one record: cells with line breaks are joined up to here. */
  private static final int LONGEST_RECORD = 1 << 22;

  private Tables() {}

  /**
   * The rows of a text, or of the first sheet of a workbook.
   *
   * @throws DownloadException if the file is damaged or unsafe to open
   */
  public static Rows rows(OfficialFile file) throws IOException {
    byte[] start = start(file);
    return Archive.isZip(start) ? Workbook.open(file).firstSheet() : text(file, start);
  }

  /**
   * The table with these headings, on whichever sheet it is.
   *
   * @param headings the first one's column is filled in every record
   * @throws OfficialFormatException if no header has the required headings
   */
  public static Table open(OfficialFile file, List<Heading> headings)
      throws IOException, OfficialFormatException {
    byte[] start = start(file);
    if (Archive.isZip(start)) {
      return Workbook.open(file).sheetWith(headings).orElseThrow(() -> without(file, headings));
    }
    Rows rows = text(file, start);
    Optional<Table> table;
    try {
      table = Table.under(rows, headings);
    } catch (IOException | RuntimeException failed) {
      rows.close();
      throw failed;
    }
    if (table.isEmpty()) {
      rows.close();
    }
    return table.orElseThrow(() -> without(file, headings));
  }

  /**
   * What {@link OfficialReader#recognises} gets to see: the first {@link #HEAD} bytes of a text; of
   * a workbook the first rows of each sheet as comma-separated text, so that a reader knows a table
   * whichever form it comes in.
   */
  public static byte[] head(OfficialFile file) throws IOException {
    byte[] start = start(file);
    return Archive.isZip(start)
        ? Workbook.open(file).head(Table.HEADER_ROWS).getBytes(StandardCharsets.UTF_8)
        : start;
  }

  /** Whether a table with these headings begins in the first bytes of a file. */
  public static boolean hasTable(byte[] head, List<Heading> headings) throws IOException {
    return Columns.in(firstRows(head), headings).isPresent();
  }

  /** The rows in the first bytes of a file, at most 200; the last one may be cut off. */
  public static List<Row> firstRows(byte[] head) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Rows all = new Separated(Lines.of(head), separator(head), "file", true)) {
      Optional<Row> row = all.next();
      while (row.isPresent() && rows.size() < 200) {
        rows.add(row.get());
        row = all.next();
      }
    } catch (DownloadException noTable) {
      return rows;
    }
    return rows;
  }

  private static byte[] start(OfficialFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(HEAD);
    }
  }

  private static Rows text(OfficialFile file, byte[] start) throws IOException {
    return new Separated(Lines.open(file), separator(start), file.path(), false);
  }

  /** A table with tabs has one in nearly every line; one with commas has none or very few. */
  private static char separator(byte[] start) {
    int tabs = 0;
    int lines = 1;
    for (byte one : start) {
      tabs += one == '\t' ? 1 : 0;
      lines += one == '\n' ? 1 : 0;
    }
    return tabs * 2 >= lines ? '\t' : ',';
  }

  private static OfficialFormatException without(OfficialFile file, List<Heading> headings) {
    return new OfficialFormatException(
        file.path()
            + ": expected a table with the columns "
            + String.join(
                ", ", headings.stream().filter(Heading::isRequired).map(Heading::toString).toList())
            + "; found no such header in the first "
            + Table.HEADER_ROWS
            + " rows");
  }

  private static final class Separated implements Rows {
    private final CloseableIterator<CsvRecord> records;
    private final Lines lines;
    private final String path;
    private final boolean cutOff;
    private int cells;
    private boolean isShorter;

    /**
     * @param cutOff whether these are only the first bytes of a file
     */
    Separated(Lines lines, char separator, String path, boolean cutOff) {
      this.lines = lines;
      this.path = path;
      this.cutOff = cutOff;
      this.records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(cutOff)
              .maxBufferSize(LONGEST_RECORD)
              .ofCsvRecord(new LinesReader(lines))
              .iterator();
    }

    @Override
    public Optional<Row> next() throws IOException {
      try {
        if (!records.hasNext()) {
          if (!cutOff && isShorter && !lines.isEnded()) {
            throw new DownloadException(
                path + " ends within a row (line " + lines.number() + "): cut off?");
          }
          return Optional.empty();
        }
        CsvRecord record = records.next();
        isShorter = record.getFieldCount() < cells;
        cells = record.getFieldCount();
        return Optional.of(new Row(record.getStartingLineNumber(), record.getFields()));
      } catch (UncheckedIOException unreadable) {
        throw unreadable.getCause();
      } catch (CsvParseException broken) {
        if (broken.getCause() instanceof IOException unreadable) {
          throw unreadable;
        }
        throw new DownloadException(
            path + " is not a readable table: " + broken.getMessage(), broken);
      }
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
