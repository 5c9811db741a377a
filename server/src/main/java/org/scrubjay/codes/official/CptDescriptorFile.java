package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/**
 * CPT descriptors that the user is licensed to have: the AMA's {@code LONGULT.txt}, {@code
 * MEDU.txt} and {@code SHORTU.txt} (code, blank or tab, text, below a copyright notice), its
 * consumer and clinician descriptors (a table with headings), or any table of two columns,
 * five-character CPT codes and text. Which kind of descriptor it is stands in the name or the
 * heading.
 *
 * <p>All of them ask for acceptance of the AMA's licence, whether or not they print the notice. An
 * edition is called after the year in the name of the file or of what is around it; descriptors of
 * an unknown year are in one edition of their own. A descriptor says nothing about validity, so the
 * editions are partial.
 */
public final class CptDescriptorFile implements OfficialReader {
  private static final String NOTICE =
      "CPT codes, descriptors and other data are copyright American Medical Association. All rights"
          + " reserved. CPT is a registered trademark of the American Medical Association.";

  private static final Heading CODE = Heading.matching("CPT Code", "CPT\u00AE?(?:[ _]?CODES?)?");
  private static final Heading TEXT =
      Heading.matching("Descriptor", ".*(?:DESCRIPTOR|DESCRIPTION)S?");
  private static final List<Heading> HEADINGS = List.of(CODE, TEXT);

  private static final Pattern CPT = Pattern.compile("\\d{4}[0-9A-Z]");
  private static final Pattern LINE =
      Pattern.compile("(\\d{4}[0-9A-Z])[ \\t]+([0-9A-Za-z(\\[\"].*)");
  private static final Pattern BEGINS = Pattern.compile("\\d{4}[0-9A-Z][ \\t,]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern COLUMNS = Pattern.compile(" {3}|\\t");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

  /** The first year of the data files; descriptors of unknown year answer any date. */
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private enum Form {
    HEADED,
    TWO_COLUMNS,
    LINES,
    NONE
  }

  @Override
  public String title() {
    return "CPT descriptors (LONGULT, MEDU, SHORTU, consumer descriptors, two-column table)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return form(head) != Form.NONE;
  }

  @Override
  public Optional<String> licenceNotice(OfficialFile file, byte[] head) throws IOException {
    return Optional.of(LicenceNotice.in(head).orElse(NOTICE));
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    switch (form(Tables.head(file))) {
      case HEADED -> readHeaded(file, into);
      case TWO_COLUMNS -> readTwoColumns(file, into);
      case LINES -> readLines(file, into);
      case NONE ->
          throw new OfficialFormatException(
              file.path() + ": expected five-character CPT codes, each with a text; found none");
    }
  }

  private static Form form(byte[] head) throws IOException {
    if (Tables.hasTable(head, HEADINGS)) {
      return Form.HEADED;
    }
    List<Boolean> records = new ArrayList<>();
    try (Lines lines = Lines.of(head)) {
      while (lines.next() && records.size() < 200) {
        String line = lines.text();
        if (!line.isBlank() && (!records.isEmpty() || BEGINS.matcher(line).lookingAt())) {
          records.add(isRecord(line));
        }
      }
    } catch (DownloadException noText) {
      return Form.NONE;
    }
    if (isMostly(records)) {
      return Form.LINES;
    }
    List<Boolean> rows =
        Tables.firstRows(head).stream()
            .dropWhile(row -> !CPT.matcher(row.cell(0)).matches())
            .map(CptDescriptorFile::isRecord)
            .toList();
    return isMostly(rows) ? Form.TWO_COLUMNS : Form.NONE;
  }

  private static boolean isMostly(List<Boolean> records) {
    long yes = records.stream().filter(record -> record).count();
    return yes > 0 && yes * 10 >= records.size() * 9L;
  }

  private static boolean isRecord(Row row) {
    boolean two = !row.cell(1).isEmpty() && row.cells().stream().skip(2).allMatch(String::isBlank);
    return two && CPT.matcher(row.cell(0)).matches() && isText(row.cell(1));
  }

  /** A code and words; figures in columns are another table. */
  private static boolean isRecord(String line) {
    Matcher record = LINE.matcher(line.stripTrailing());
    return record.matches() && isText(record.group(2)) && !COLUMNS.matcher(record.group(2)).find();
  }

  private static boolean isText(String text) {
    return WORD.matcher(text).find() && !CPT.matcher(text).matches();
  }

  private static void readHeaded(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      String headings = table.above().get(table.above().size() - 1).cells().toString();
      Output output = new Output(file, kind(file.name() + " " + headings), into);
      while (table.next()) {
        output.add(table.number(), table.cell(CODE), table.cell(TEXT));
      }
    }
  }

  private static void readTwoColumns(OfficialFile file, Import into) throws IOException {
    Output output = new Output(file, kind(file.name()), into);
    boolean begun = false;
    try (Rows rows = Tables.rows(file)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        begun |= isRecord(row.get());
        if (begun && !row.get().isBlank()) {
          output.add(row.get().number(), row.get().cell(0), row.get().cell(1));
        }
      }
    }
  }

  private static void readLines(OfficialFile file, Import into) throws IOException {
    Output output = new Output(file, kind(file.name()), into);
    boolean begun = false;
    try (Lines lines = Lines.open(file)) {
      while (lines.next()) {
        begun |= isRecord(lines.text());
        if (begun && !lines.text().isBlank()) {
          Matcher record = LINE.matcher(lines.text().stripTrailing());
          boolean matches = record.matches();
          output.add(
              lines.number(),
              matches ? record.group(1) : "",
              matches ? unquoted(record.group(2)) : "");
        }
      }
    }
  }

  /** Spreadsheets put quotes around some texts; the AMA's files have quotes of their own. */
  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  private static Descriptor.Kind kind(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    if (capitals.contains("CONSUMER")) {
      return Descriptor.Kind.CONSUMER;
    }
    if (capitals.contains("CLINICIAN")) {
      return Descriptor.Kind.CLINICIAN;
    }
    if (capitals.contains("LONG")) {
      return Descriptor.Kind.LONG;
    }
    if (capitals.contains("MEDU") || capitals.contains("MEDIUM")) {
      return Descriptor.Kind.MEDIUM;
    }
    return capitals.contains("SHORT") ? Descriptor.Kind.SHORT : Descriptor.Kind.OTHER;
  }

  /** Turns records into rows. */
  private static final class Output {
    private final OfficialFile file;
    private final Descriptor.Kind kind;
    private final Import into;
    private final SourceRef source;
    private final Import.Rows rows;

    Output(OfficialFile file, Descriptor.Kind kind, Import into) throws IOException {
      Optional<Integer> year = year(file);
      String name = year.map(known -> "CPT " + known).orElse("CPT undated");
      this.file = file;
      this.kind = kind;
      this.into = into;
      this.source = SourceRef.of(name + " descriptors, American Medical Association");
      this.rows =
          into.edition(
              new Edition(
                  CodeSet.CPT_DESCRIPTORS,
                  name,
                  year.map(known -> LocalDate.of(known, 1, 1)).orElse(UNDATED),
                  Optional.empty(),
                  true,
                  0,
                  source));
    }

    void add(long number, String code, String text) throws IOException {
      if (CPT.matcher(code).matches() && !text.isBlank()) {
        rows.add(new Descriptor(code, kind, text.replaceAll("\\s+", " ").strip(), source));
      } else {
        into.skipped(file, number, "expected a five-character CPT code and its text");
      }
    }

    private static Optional<Integer> year(OfficialFile file) {
      String[] parts = file.path().replace('\\', '/').split("/");
      for (int i = parts.length - 1; i >= 0; i--) {
        Matcher year = YEAR.matcher(parts[i]);
        if (year.find()) {
          return Optional.of(Integer.parseInt(year.group(1)));
        }
      }
      return Optional.empty();
    }
  }
}
