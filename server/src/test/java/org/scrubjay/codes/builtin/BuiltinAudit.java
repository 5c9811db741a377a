package org.scrubjay.codes.builtin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compares the figures of the built-in tables with the official files, when a folder of those is at
 * hand. A person runs it: {@code BuiltinAudit [FOLDER [TABLES]]}; the folder is laid out as {@code
 * ../shared/data} is. Prints each difference, then how many rows were compared.
 */
final class BuiltinAudit {
  private final Path data;
  private final Path tables;
  private final PrintStream out;
  private int compared;
  private int different;

  private BuiltinAudit(Path data, Path tables, PrintStream out) {
    this.data = data;
    this.tables = tables;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    Path tables = Path.of(args.length > 1 ? args[1] : "server/src/main/codebook");
    if (!Files.isDirectory(data)) {
      System.out.println("No official files at " + data + ": nothing was compared.");
      return;
    }
    BuiltinAudit audit = new BuiltinAudit(data, tables, System.out);
    audit.physicianFees("rvu25d", "mpfs/rvu25d.zip", "PPRRVU2025_Oct.csv", "2025-12-31");
    audit.physicianFees("rvu25a", "mpfs/rvu25a.zip", "PPRRVU25_JAN.csv", "2025-03-31");
    audit.outpatient();
    audit.diagnoses("2025-10-01", "icd10cm/icd10cm-Code Descriptions-2026.zip", "order-2026.txt");
    audit.diagnoses("2024-10-01", "icd10cm/ICD10-CM Code Descriptions 2025.zip", "order-2025.txt");
    audit.unitLimits();
    audit.pairs();
  }

  /** PPRRVU columns by position, after a five-row stacked header. */
  private void physicianFees(String source, String zip, String name, String lastDay)
      throws IOException {
    Map<String, List<String>> official = new HashMap<>();
    if (!present(zip)) {
      return;
    }
    for (List<String> fields : csv(read(zip, name), ',')) {
      if (fields.size() > 30) {
        official.put(fields.get(0) + "|" + fields.get(1), fields);
      }
    }
    Map<String, Integer> columns = new HashMap<>();
    columns.put("status", 3);
    columns.put("work", 5);
    columns.put("pe_nonfacility", 6);
    columns.put("pe_facility", 8);
    columns.put("mp", 10);
    columns.put("total_nonfacility", 11);
    columns.put("total_facility", 12);
    columns.put("pctc", 13);
    columns.put("global", 14);
    columns.put("multiple", 18);
    columns.put("bilateral", 19);
    columns.put("supervision", 25);
    columns.put("opps_pe_nonfacility", 28);
    columns.put("opps_pe_facility", 29);
    columns.put("opps_mp", 30);
    begin("PFS " + source);
    for (TableRow row : Table.read(tables.resolve("pfs.tsv"), "code", "source").rows()) {
      boolean covered =
          row.text("from").startsWith("2025") && row.text("to").compareTo(lastDay) >= 0;
      boolean begun = source.equals("rvu25d") || row.text("from").equals("2025-01-01");
      if (covered && begun) {
        List<String> fields = official.get(row.text("code") + "|" + row.text("modifier"));
        String key = row.text("code") + " " + row.text("modifier");
        if (fields == null) {
          differs(key, "a row", "none");
        } else {
          columns.forEach(
              (column, at) -> same(key + " " + column, row.text(column), fields.get(at)));
        }
      }
    }
    end();
  }

  /** Addendum B, whose money is written {@code "$1,017.39"} and whose blanks may be dots. */
  private void outpatient() throws IOException {
    String zip = "opps/2025-nfrm-opps-addenda.zip";
    if (!present(zip)) {
      return;
    }
    Map<String, List<String>> official = new HashMap<>();
    for (List<String> fields : csv(read(zip, "Addendum B.11122024.txt"), '\t')) {
      official.put(fields.get(0).strip(), fields);
    }
    begin("OPPS 2025 Addendum B");
    for (TableRow row : Table.read(tables.resolve("opps.tsv"), "code", "source").rows()) {
      if (row.text("source").equals("opps-2025-addendum-b")) {
        List<String> fields = official.get(row.text("code"));
        if (fields == null) {
          differs(row.text("code"), "a row", "none");
        } else {
          same(row.text("code") + " status", row.text("status"), fields.get(3));
          same(row.text("code") + " apc", row.text("apc"), fields.get(4));
          same(row.text("code") + " weight", row.text("weight"), fields.get(5));
          same(row.text("code") + " rate", row.text("rate"), fields.get(6));
          same(row.text("code") + " copay", row.text("national_copayment"), fields.get(7));
          same(row.text("code") + " minimum", row.text("minimum_copayment"), fields.get(8));
        }
      }
    }
    end();
  }

  /** The order file: code in columns 7 to 13, flag in 15, long title from 78. */
  private void diagnoses(String day, String zip, String name) throws IOException {
    if (!present(zip)) {
      return;
    }
    Map<String, String> official = new HashMap<>();
    for (String line : read(zip, name).lines().toList()) {
      official.put(line.substring(6, 13).strip(), line);
    }
    begin("ICD-10-CM as of " + day);
    for (TableRow row : Table.read(tables.resolve("icd10cm.tsv"), "code", "title").rows()) {
      String code = row.text("code");
      boolean begun = row.text("from").compareTo(day) <= 0;
      boolean lasts = row.text("to").isEmpty() || row.text("to").compareTo(day) >= 0;
      boolean attested =
          !row.text("attested").isEmpty() && row.text("attested").compareTo(day) <= 0;
      String line = official.get(code.replace(".", ""));
      if (!begun || !lasts) {
        compared++;
      } else if (line == null) {
        if (attested) {
          differs(code, "a code", "none");
        }
      } else {
        same(code + " billable", row.text("billable"), line.substring(14, 15));
        same(code + " title", row.text("title"), line.substring(77));
      }
    }
    end();
  }

  private void unitLimits() throws IOException {
    String file = "ncci/MCR_MUE_PractitionerServices_Eff_07-01-2024.csv";
    if (!present(file)) {
      return;
    }
    Map<String, List<String>> official = new HashMap<>();
    String text = Files.readString(data.resolve(file), StandardCharsets.UTF_8);
    for (List<String> fields : csv(text, ',')) {
      official.put(fields.get(0), fields);
    }
    begin("MUE practitioner 2024Q3");
    for (TableRow row : Table.read(tables.resolve("unit-limits.tsv"), "setting", "code").rows()) {
      if (row.text("setting").equals("practitioner")) {
        List<String> fields = official.get(row.text("code"));
        if (fields == null) {
          differs(row.text("code"), "a row", "none");
        } else {
          same(row.text("code") + " units", row.text("units"), fields.get(1));
          same(row.text("code") + " mai", row.text("mai"), fields.get(2).substring(0, 1));
          same(row.text("code") + " rationale", row.text("rationale"), fields.get(3));
        }
      }
    }
    end();
  }

  /** The four parts of the practitioner file; effective dates in this copy are placeholders. */
  private void pairs() throws IOException {
    Set<String> ours = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (TableRow row : Table.read(tables.resolve("pairs.tsv"), "setting", "column1").rows()) {
      if (row.text("setting").equals("practitioner")) {
        String to = row.text("to").isEmpty() ? "*" : row.text("to").replace("-", "");
        ours.add(
            String.join(
                "\t",
                row.text("column1"),
                row.text("column2"),
                to,
                row.text("indicator"),
                row.text("rationale")));
        codes.add(row.text("column1"));
      }
    }
    begin("PTP practitioner 2024Q3");
    int total = ours.size();
    boolean any = false;
    for (int part = 1; part <= 4; part++) {
      String zip =
          "ncci/medicare-ncci-2024q3-practitioner-ptp-edits-ccipra-v302r0-f" + part + ".zip";
      if (present(zip)) {
        any = true;
        pairsIn(zip, codes, ours);
      }
    }
    if (any) {
      compared += total;
      ours.forEach(row -> differs(row.replace('\t', ' '), "such a row", "none"));
    }
    end();
  }

  private void pairsIn(String zip, Set<String> codes, Set<String> ours) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(data.resolve(zip)))) {
      in.getNextEntry();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() > 5 && codes.contains(line.substring(0, 5))) {
          String[] fields = line.split("\t");
          ours.remove(
              String.join("\t", fields[0], fields[1], fields[4], fields[5], fields[6].strip()));
        }
      }
    }
  }

  private boolean present(String file) {
    boolean present = Files.exists(data.resolve(file));
    if (!present) {
      out.println("Not compared, because it is not there: " + file);
    }
    return present;
  }

  private void begin(String what) {
    compared = 0;
    different = 0;
    out.println(what);
  }

  private void end() {
    out.println("  compared " + compared + ", different " + different);
  }

  private void same(String what, String ours, String official) {
    compared++;
    if (!normal(ours).equals(normal(official))) {
      differs(what, ours, official.strip());
    }
  }

  private void differs(String what, String ours, String official) {
    different++;
    out.println("  " + what + ": table has " + ours + ", official file has " + official);
  }

  /** Equal figures become equal text, however they are written. */
  private static String normal(String written) {
    String text = written.strip().replace("$", "").replace(",", "");
    if (text.equals(".")) {
      return "";
    }
    return text.matches("-?\\d*\\.\\d+")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private String read(String zip, String nameEnd) throws IOException {
    try (InputStream file = Files.newInputStream(data.resolve(zip));
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(nameEnd) && !entry.getName().contains("addenda-")) {
          return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
      }
    }
    throw new IOException(zip + " has no " + nameEnd);
  }

  private static List<List<String>> csv(String text, char separator) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        Stream<CsvRecord> records = reader.stream()) {
      records.forEach(record -> rows.add(record.getFields()));
    }
    return rows;
  }
}
