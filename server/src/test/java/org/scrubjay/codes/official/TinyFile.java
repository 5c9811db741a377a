package org.scrubjay.codes.official;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A small file in an official layout, in memory. */
record TinyFile(String path, byte[] bytes) implements OfficialFile {

  static TinyFile text(String path, String... lines) {
    return new TinyFile(
        path, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  static TinyFile encoded(String path, Charset charset, String text) {
    return new TinyFile(path, text.getBytes(charset));
  }

  /** Quotes what has a comma or a line break, as CMS's own files do. */
  static TinyFile csv(String path, List<List<String>> rows) {
    return encoded(path, StandardCharsets.UTF_8, joined(rows, ","));
  }

  static TinyFile tabbed(String path, List<List<String>> rows) {
    return encoded(path, Charset.forName("IBM437"), joined(rows, "\t"));
  }

  /** Cells that look like plain numbers become numbers unless they begin with a zero digit. */
  static TinyFile workbook(String path, String sheet, List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Scrubjay tests", "1.0")) {
      Worksheet page = workbook.newWorksheet(sheet);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (cell.matches("\\$?(0|[1-9][\\d,]*)?\\.\\d+|\\d")) {
            page.value(row, column, new BigDecimal(cell.replaceAll("[$,]", "")));
          } else if (!cell.isEmpty()) {
            page.value(row, column, cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TinyFile(path, out.toByteArray());
  }

  @Override
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  private static String joined(List<List<String>> rows, String separator) {
    return rows.stream()
        .map(row -> row.stream().map(TinyFile::quoted).collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
