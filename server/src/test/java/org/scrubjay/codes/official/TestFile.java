package org.scrubjay.codes.official;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An official file written by a test, in memory. */
record TestFile(String path, byte[] bytes) implements OfficialFile {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A text with CRLF, as the publishers write it. */
  static TestFile text(String path, String... lines) {
    return text(path, StandardCharsets.UTF_8, lines);
  }

  static TestFile text(String path, Charset codePage, String... lines) {
    String all = Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining());
    return new TestFile(path, all.getBytes(codePage));
  }

  /** A workbook of one sheet; cells are strings, numbers, dates or null for none. */
  static TestFile workbook(String path, List<List<Object>> rows) {
    return workbook(path, rows, "");
  }

  /**
   * @param declaration to stand above the sheet, for attacks
   */
  static TestFile workbook(String path, List<List<Object>> rows, String declaration) {
    Map<String, String> parts = new LinkedHashMap<>();
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    parts.put(
        "[Content_Types].xml",
        xml
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + part("/xl/workbook.xml", "sheet.main")
            + part("/xl/worksheets/sheet1.xml", "worksheet")
            + part("/xl/styles.xml", "styles")
            + "</Types>");
    parts.put(
        "xl/workbook.xml",
        xml
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS)
            + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        xml
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"%s/worksheet\"".formatted(RELATIONS)
            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/styles.xml",
        xml
            + "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/>".formatted(MAIN)
            + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        xml
            + declaration
            + "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + cells(rows)
            + "</sheetData></worksheet>");
    return new TestFile(path, zip(parts));
  }

  /** An archive of texts. */
  static byte[] zip(Map<String, String> entries) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zipOf(bytes);
  }

  static byte[] zipOf(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  @Override
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-".formatted(name)
        + "officedocument.spreadsheetml.%s+xml\"/>".formatted(type);
  }

  private static String cells(List<List<Object>> rows) {
    StringBuilder xml = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        xml.append(cell(column(column) + (row + 1), rows.get(row).get(column)));
      }
      xml.append("</row>");
    }
    return xml.toString();
  }

  private static String column(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : column(column / 26 - 1) + last;
  }

  private static String cell(String place, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(place, number);
    }
    if (value instanceof LocalDate date) {
      long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
      return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, serial);
    }
    String text = value.toString();
    if (!text.startsWith("&")) {
      text = text.replace("&", "&amp;").replace("<", "&lt;");
    }
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(place, text);
  }
}
