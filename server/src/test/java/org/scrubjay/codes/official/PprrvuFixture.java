package org.scrubjay.codes.official;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The relative value file in its three forms. The descriptors are this project's words. */
public final class PprrvuFixture {
  static final List<List<String>> ROWS =
      List.of(
          cells(
              "75574,,Heart vessels by"
                  + " ct,A,,2.40,7.28,,7.28,NA,0.16,9.84,9.84,1,XXX,0.00,0.00,0.00,"
                  + "4,0,0,0,0,,32.3465,09,0,88,11.82,11.82,0.19"),
          cells(
              "75574,TC,Heart vessels by ct,A,,0.00,6.43,,6.43,NA,0.04,6.47,6.47,1,XXX,0.00,0.00,"
                  + "0.00,4,0,0,0,0,,32.3465,02,0,88,10.97,10.97,0.07"),
          cells(
              "43239,,Look into the stomach,A,,2.39,9.12,,1.27,,0.26,11.77,3.92,0,000,0.10,0.80,"
                  + "0.10,3,0,1,0,0,43235,32.3465,09,0,99,0.00,0.00,0.00"),
          cells(
              "D0120,,Dental words,R,,0.00,0.00,,0.00,,0.00,0.00,0.00,0,XXX,0.00,0.00,0.00,"
                  + "0,0,0,0,0,,32.3465,09,0,99,0.00,0.00,0.00"));

  private static final List<String> HEADER =
      List.of(
          ",, , ,,,,,,,,,,,,,,,,,,,,,,,,,NON-FACILITY,FACILITY,",
          ",,,,NOT USED,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED",
          ",,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,"
              + "FOR OPPS",
          ",,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,"
              + "INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,"
              + "PAYMENT,PAYMENT",
          "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,"
              + "TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,"
              + "INDICATOR,AMOUNT,AMOUNT,AMOUNT");

  /** From 2026 on it stands behind the team surgery indicator. */
  private static final int PRICE_INDICATOR = 23;

  private PprrvuFixture() {}

  /** Titles, header, rows and the Ctrl-Z of the January 2025 file. */
  static List<List<String>> table(String title, List<List<String>> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", "", title));
    table.add(
        List.of(
            "",
            "",
            "CPT codes and descriptions only are copyright 2024 American Medical Association.  All"
                + " Rights Reserved. "));
    table.add(List.of("", "", " "));
    table.add(List.of("", "", "RELEASED 09/11/2025"));
    HEADER.forEach(line -> table.add(cells(line)));
    table.addAll(rows);
    table.add(List.of("\u001A", "", "", ""));
    return table;
  }

  /** The same with the column that 2026 has more. */
  static List<List<String>> table2026(String title, List<List<String>> rows) {
    return table(title, rows).stream().map(PprrvuFixture::withPriceIndicator).toList();
  }

  /**
   * The January 2025 file with these rows.
   *
   * @param rows cells between commas, without commas in them
   */
  public static String january2025(String... rows) {
    List<List<String>> cells = Arrays.stream(rows).map(PprrvuFixture::cells).toList();
    String title = "2025 National Physician Fee Schedule Relative Value File January Release";
    return table(title, cells).stream()
        .map(row -> String.join(",", row))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** The same rows as text of fixed columns. */
  public static String january2025Text(String... rows) {
    List<List<String>> cells = Arrays.stream(rows).map(PprrvuFixture::cells).toList();
    return new String(text("PPRRVU25_JAN.txt", cells).bytes(), StandardCharsets.US_ASCII);
  }

  static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  /** The text form, after the record layout RVU25D. */
  static TinyFile text(String path, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("HDR CPT CODES AND DESCRIPTIONS ONLY ARE COPYRIGHT ");
    lines.add("HDR 2026 AMERICAN MEDICAL ASSOCIATION.  ALL RIGHTS");
    rows.forEach(row -> lines.add(fixed(row)));
    lines.add("\u001A");
    return TinyFile.text(path, lines.toArray(String[]::new));
  }

  private static String fixed(List<String> row) {
    return String.format(
        Locale.ROOT,
        "%-5s%-2s%-50s%1s %6s %6s%-2s %6s%-2s %5s %6s%6s%1s%3s%3s%3s%3s%1s%1s%1s%1s%1s%7s%-5s%8s"
            + " %2s%1s %2s    %6s %6s %6s",
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(5),
        row.get(6),
        row.get(7),
        row.get(8),
        row.get(9),
        row.get(10),
        row.get(11),
        row.get(12),
        row.get(13),
        row.get(14),
        row.get(15).substring(1),
        row.get(16).substring(1),
        row.get(17).substring(1),
        row.get(18),
        row.get(19),
        row.get(20),
        row.get(21),
        row.get(22),
        "",
        row.get(23),
        row.get(24),
        row.get(25),
        row.get(26),
        row.get(27),
        row.get(28),
        row.get(29),
        row.get(30));
  }

  private static List<String> withPriceIndicator(List<String> row) {
    if (row.size() <= PRICE_INDICATOR) {
      return row;
    }
    List<String> wider = new ArrayList<>(row);
    wider.add(
        PRICE_INDICATOR,
        switch (row.get(22)) {
          case "TEAM" -> "PRIC";
          case "SURG" -> "IND";
          default -> row.get(0).isEmpty() ? "" : "1";
        });
    return wider;
  }
}
