package org.scrubjay.codes.official;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.AnesthesiaFactor;
import org.scrubjay.codes.CodeSet;

/**
 * Reads the anesthesia conversion factors (CMS, ANES) as CSV, workbook or text. The national factor
 * stands in the header of the last column, {@code National Anes CF of 20.3178}; the text does not
 * have it, cuts names, and leaves out the decimal point: {@code 1931} is 19.31.
 */
public final class AnesthesiaTable implements OfficialReader {
  private static final Heading CONTRACTOR = Heading.of("Contractor");
  private static final Heading LOCALITY = Heading.of("Locality");
  private static final Heading FACTOR =
      Heading.matching("National Anes CF", ".*\\bANES.*\\bCF\\b.*");
  private static final List<Heading> HEADINGS = List.of(CONTRACTOR, LOCALITY, FACTOR);

  private static final Pattern NATIONAL = Pattern.compile("(\\d{2}\\.\\d{2,4})");
  private static final Pattern TEXT_ROW =
      Pattern.compile("(\\d{5})\\s{2,}(\\d{2})\\s{2,}\\S.{40,}?\\s(\\d{4})\\s*");

  @Override
  public String title() {
    return "Anesthesia conversion factors (ANES, CSV, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS) || isText(head);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    if (Tables.hasTable(Tables.head(file), HEADINGS)) {
      readTable(file, into);
    } else {
      readText(file, into);
    }
  }

  private static boolean isText(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .lines()
        .findFirst()
        .filter(line -> TEXT_ROW.matcher(line).matches())
        .isPresent();
  }

  private static void readTable(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      PfsRelease release = PfsTables.release(file, "");
      Import.Rows rows = into.edition(release.edition(CodeSet.ANESTHESIA, false));
      Matcher national = NATIONAL.matcher(PfsTables.words(table));
      if (national.find()) {
        rows.add(new AnesthesiaFactor("", "", release.days(), new BigDecimal(national.group(1))));
      }
      TableRows.each(
          table,
          file,
          into,
          () ->
              rows.add(
                  new AnesthesiaFactor(
                      Values.padded("a contractor", table.cell(CONTRACTOR), 5),
                      Values.padded("a locality", table.cell(LOCALITY), 2),
                      release.days(),
                      Values.decimal("a conversion factor", table.cell(FACTOR), 2))));
    }
  }

  private static void readText(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    PfsRelease release = PfsTables.release(file, "");
    Import.Rows rows = into.edition(release.edition(CodeSet.ANESTHESIA, false));
    try (Lines lines = Lines.open(file)) {
      TableRows.each(
          lines,
          file,
          into,
          () -> {
            Matcher row = TEXT_ROW.matcher(lines.text());
            if (!row.matches()) {
              throw UnreadableRow.expected(
                  "contractor, locality, name and a factor of four digits", lines.text().strip());
            }
            rows.add(
                new AnesthesiaFactor(
                    row.group(1),
                    row.group(2),
                    release.days(),
                    new BigDecimal(row.group(3)).movePointLeft(2)));
          });
    }
  }
}
