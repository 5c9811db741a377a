package org.scrubjay.codes.official;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of an Office Open XML workbook (.xlsx). */
final class Workbook {
  private static final int LARGEST_FILE = 128 << 20;
  private static final long LARGEST_PART = 1L << 30;

  private static final int QUOTE_SEEN = 4;

  /** Columns end at XFD. */
  private static final int COLUMN_LETTERS = 3;

  private static final long LARGEST_STRINGS = 128 << 20;

  /** Excel shows and keeps fifteen digits; its files hold the nearest binary number. */
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

  private final String path;
  private final ReadableWorkbook book;

  private Workbook(String path, ReadableWorkbook book) {
    this.path = path;
    this.book = book;
  }

  static Workbook open(OfficialFile file) throws IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(LARGEST_FILE + 1);
    }
    boolean formatted = checkParts(file.path(), bytes);
    try {
      return new Workbook(
          file.path(),
          new ReadableWorkbook(
              new ByteArrayInputStream(bytes), new ReadingOptions(formatted, false)));
    } catch (IOException | RuntimeException broken) {
      throw unreadable(file.path(), broken);
    }
  }

  /** The rows of the first sheet; closing them closes the workbook. */
  Rows firstSheet() throws IOException {
    return rows(book.getFirstSheet());
  }

  /** The table with these headings; closing it, or finding none, closes the workbook. */
  Optional<Table> sheetWith(List<Heading> headings) throws IOException {
    try {
      for (Sheet sheet : book.getSheets().toList()) {
        SheetRows rows = rows(sheet);
        Optional<Table> table = Table.under(rows, headings);
        if (table.isPresent()) {
          return table;
        }
        rows.closeSheet();
      }
    } catch (IOException | RuntimeException broken) {
      book.close();
      throw broken;
    }
    book.close();
    return Optional.empty();
  }

  /** The first rows of each sheet as comma-separated text; closes the workbook. */
  String head(int rowsOfEach) throws IOException {
    StringBuilder text = new StringBuilder();
    try (book) {
      for (Sheet sheet : book.getSheets().toList()) {
        SheetRows rows = rows(sheet);
        for (int i = 0; i < rowsOfEach; i++) {
          Optional<Row> row = rows.next();
          if (row.isEmpty()) {
            break;
          }
          text.append(String.join(",", row.get().cells().stream().map(Workbook::quoted).toList()));
          text.append('\n');
        }
        rows.closeSheet();
      }
    }
    return text.toString();
  }

  private SheetRows rows(Sheet sheet) throws IOException {
    try {
      return new SheetRows(sheet.openStream());
    } catch (IOException | RuntimeException broken) {
      book.close();
      throw unreadable(path, broken);
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /**
   * Inflates every part once to nowhere, before the library may load it: a workbook of some
   * kilobytes can claim gigabytes, and the table of shared strings is held in memory. The zip
   * reader is the library's own, so that both see the same parts.
   *
   * @return whether it has number formats, without which no cell is a date
   */
  private static boolean checkParts(String path, byte[] bytes) throws DownloadException {
    if (bytes.length > LARGEST_FILE) {
      throw new DownloadException(path + " is a workbook of more than " + LARGEST_FILE + " bytes");
    }
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    boolean formatted = false;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        boolean held = !part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
        formatted |= part.getName().endsWith("styles.xml");
        long size = 0;
        int seen = 0;
        try (InputStream in = zip.getInputStream(part)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            total += read;
            if (total > LARGEST_PART || held && size > LARGEST_STRINGS) {
              throw new DownloadException(
                  path + " unpacks to more than a table may: it is not an official file");
            }
            for (int i = 0; !held && i < read; i++) {
              seen = referenceSeen(buffer[i], seen);
              if (seen > QUOTE_SEEN + COLUMN_LETTERS) {
                throw new DownloadException(
                    path + " has a cell right of column XFD: it is not a workbook");
              }
            }
          }
        }
      }
    } catch (DownloadException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw unreadable(path, damaged);
    }
    return formatted;
  }

  /**
   * How much of a cell's reference has been seen, byte by byte: {@code r="ABCD1"} would make the
   * library hold a row of that many cells.
   *
   * @param seen 0 outside, 1 after a blank, 2 after the name, 3 after the equals sign, 4 after the
   *     quote, and one more for each letter
   */
  private static int referenceSeen(byte one, int seen) {
    boolean blank = one == ' ' || one == '\t' || one == '\n' || one == '\r';
    if (blank) {
      return seen == 2 || seen == 3 ? seen : 1;
    }
    return switch (seen) {
      case 0 -> 0;
      case 1 -> one == 'r' ? 2 : 0;
      case 2 -> one == '=' ? 3 : 0;
      case 3 -> one == '"' || one == '\'' ? QUOTE_SEEN : 0;
      default -> one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' ? seen + 1 : 0;
    };
  }

  private static DownloadException unreadable(String path, Exception cause) {
    return new DownloadException(path + " is a damaged or unsafe workbook", cause);
  }

  private final class SheetRows implements Rows {
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    SheetRows(Stream<org.dhatim.fastexcel.reader.Row> stream) {
      this.stream = stream;
      this.rows = stream.iterator();
    }

    @Override
    public Optional<Row> next() throws IOException {
      try {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        org.dhatim.fastexcel.reader.Row row = rows.next();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
          cells.add(row.getOptionalCell(column).map(Workbook::text).orElse(""));
        }
        return Optional.of(new Row(row.getRowNum(), cells));
      } catch (RuntimeException broken) {
        // The library throws whatever a malformed sheet makes it stumble over.
        throw unreadable(path, broken);
      }
    }

    void closeSheet() {
      stream.close();
    }

    @Override
    public void close() throws IOException {
      try (book) {
        stream.close();
      }
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    if (cell.getType() == CellType.ERROR || cell.getRawValue() == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell.getDataFormatString())
          ? cell.asDate().toLocalDate().toString()
          : number(cell.asNumber());
    }
    return cell.getRawValue();
  }

  private static String number(BigDecimal number) {
    BigDecimal rounded = number.round(FIFTEEN_DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Whether a number format shows a date: it has days and years outside literals and colours. */
  private static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return bare.contains("y") || bare.contains("d") && bare.contains("m");
  }
}
