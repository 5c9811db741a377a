package org.scrubjay.codes.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.OppsCap;
import org.scrubjay.codes.Period;

/**
 * Reads the payments for imaging capped at the hospital outpatient rate (CMS, OPPSCAP) as CSV,
 * workbook or text. The file names the month of its release but no year: that stands in the name of
 * the archive or folder around it.
 */
public final class OppsCapTable implements OfficialReader {
  private static final Heading CODE = Heading.of("HCPCS");
  private static final Heading MODIFIER = Heading.of("MOD");
  private static final Heading STATUS = Heading.of("PROCSTAT");
  private static final Heading CONTRACTOR = Heading.of("CARRIER");
  private static final Heading LOCALITY = Heading.of("LOCALITY");
  private static final Heading FACILITY = Heading.of("FACILITY PRICE");
  private static final Heading NON_FACILITY =
      Heading.matching("NON-FACILITY PRICE", "NON-FACILI?TY PRICE");
  private static final List<Heading> HEADINGS =
      List.of(CODE, MODIFIER, STATUS, CONTRACTOR, LOCALITY, FACILITY, NON_FACILITY);

  private static final Pattern TEXT_ROW =
      Pattern.compile(
          "([A-Z0-9]{5})(  |[A-Z0-9]{2}) ([A-Z]) (\\d{5})\\s+(\\d{2})"
              + "\\s+(\\d*\\.\\d\\d)\\s+(\\d*\\.\\d\\d)\\s*");

  @Override
  public String title() {
    return "Imaging payments capped at OPPS (OPPSCAP, CSV, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS) || isText(head);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    PfsRelease release =
        PfsRelease.ofArchive(file.path())
            .or(() -> PfsRelease.ofWords(file.path().replace('_', ' ')))
            .orElseThrow(() -> PfsRelease.missing(file));
    if (Tables.hasTable(Tables.head(file), HEADINGS)) {
      try (Table table = Tables.open(file, HEADINGS)) {
        Import.Rows rows = into.edition(release.edition(CodeSet.OPPS_CAP, false));
        TableRows.each(table, file, into, () -> rows.add(cap(table, release.days())));
      }
      return;
    }
    Import.Rows rows = into.edition(release.edition(CodeSet.OPPS_CAP, false));
    try (Lines lines = Lines.open(file)) {
      TableRows.each(lines, file, into, () -> rows.add(cap(lines.text(), release.days())));
    }
  }

  private static boolean isText(byte[] head) {
    Optional<String> first = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst();
    return first.filter(line -> TEXT_ROW.matcher(line).matches()).isPresent();
  }

  private static OppsCap cap(String line, Period days) throws UnreadableRow {
    Matcher row = TEXT_ROW.matcher(line);
    if (!row.matches()) {
      throw UnreadableRow.expected(
          "code, modifier, status, contractor, locality and two prices", line.strip());
    }
    return cap(
        List.of(row.group(1), row.group(2).strip(), row.group(3), row.group(4), row.group(5)),
        row.group(6),
        row.group(7),
        days);
  }

  private static OppsCap cap(Table table, Period days) throws UnreadableRow {
    return cap(
        List.of(
            table.cell(CODE),
            table.cell(MODIFIER),
            table.cell(STATUS),
            table.cell(CONTRACTOR),
            table.cell(LOCALITY)),
        table.cell(FACILITY),
        table.cell(NON_FACILITY),
        days);
  }

  private static OppsCap cap(List<String> key, String facility, String nonFacility, Period days)
      throws UnreadableRow {
    return new OppsCap(
        Values.procedure(key.get(0)),
        key.get(1),
        key.get(2),
        Values.padded("a contractor", key.get(3), 5),
        Values.padded("a locality", key.get(4), 2),
        days,
        Values.decimal("a price", facility, 2),
        Values.decimal("a price", nonFacility, 2));
  }
}
