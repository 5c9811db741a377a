package org.scrubjay.codes.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.Period;

/**
 * Reads the geographic practice cost indices (CMS, GPCI: Addendum E of the fee schedule) as CSV,
 * workbook or text. Locality names carry stars for the footnotes below the table.
 */
public final class GpciTable implements OfficialReader {
  private static final Heading CONTRACTOR =
      Heading.containing("Medicare Administrative Contractor");
  private static final Heading STATE = Heading.of("State");
  private static final Heading LOCALITY = Heading.of("Locality Number");
  private static final Heading NAME = Heading.of("Locality Name");
  private static final Heading WORK =
      Heading.matching("PW GPCI", "(?:\\d{4} )?(?:PW|WORK) GPCI(?!.*WITHOUT).*");
  private static final Heading PRACTICE = Heading.matching("PE GPCI", "(?:\\d{4} )?PE GPCI.*");
  private static final Heading MALPRACTICE = Heading.matching("MP GPCI", "(?:\\d{4} )?MP GPCI.*");
  private static final List<Heading> HEADINGS =
      List.of(CONTRACTOR, STATE, LOCALITY, NAME, WORK, PRACTICE, MALPRACTICE);

  private static final Pattern TEXT_TITLE =
      Pattern.compile("(?i)GEOGRAPHIC PRACTICE COST IND(?:ICES|EXES)");
  private static final Pattern TEXT_ROW =
      Pattern.compile(
          "\\s*(\\d{4,5})\\s+([A-Z]{2})\\s+(\\d{1,2})\\s+(.+?)"
              + "\\s+(\\d\\.\\d+)\\s+(\\d\\.\\d+)\\s+(\\d\\.\\d+)\\s*");

  /** The text has notes below the table; a row begins with the contractor. */
  private static final Pattern TEXT_ROW_START = Pattern.compile("\\s*\\d{4,5}\\s.*");

  @Override
  public String title() {
    return "Geographic practice cost indices (GPCI, CSV, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS) || isText(head);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    if (Tables.hasTable(Tables.head(file), HEADINGS)) {
      try (Table table = Tables.open(file, HEADINGS)) {
        PfsRelease release = PfsTables.release(file, PfsTables.words(table));
        Import.Rows rows = into.edition(release.edition(CodeSet.GPCI, false));
        TableRows.each(
            table,
            file,
            into,
            () -> {
              if (!PfsTables.isNote(table, STATE)) {
                rows.add(gpci(table, release.days()));
              }
            });
      }
      return;
    }
    PfsRelease release = PfsTables.release(file, PfsTables.firstLine(file));
    Import.Rows rows = into.edition(release.edition(CodeSet.GPCI, false));
    try (Lines lines = Lines.open(file)) {
      TableRows.each(
          lines,
          file,
          into,
          () -> {
            if (TEXT_ROW_START.matcher(lines.text()).matches()) {
              rows.add(gpci(lines.text(), release.days()));
            }
          });
    }
  }

  private static boolean isText(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return TEXT_TITLE.matcher(start).find()
        && start.lines().anyMatch(line -> TEXT_ROW.matcher(line).matches());
  }

  private static Gpci gpci(Table table, Period days) throws UnreadableRow {
    return gpci(
        table.cell(CONTRACTOR),
        table.cell(STATE),
        table.cell(LOCALITY),
        table.cell(NAME),
        days,
        List.of(table.cell(WORK), table.cell(PRACTICE), table.cell(MALPRACTICE)));
  }

  private static Gpci gpci(String line, Period days) throws UnreadableRow {
    Matcher row = TEXT_ROW.matcher(line);
    if (!row.matches()) {
      throw UnreadableRow.expected(
          "contractor, state, locality, name and three indices", line.strip());
    }
    return gpci(
        row.group(1),
        row.group(2),
        row.group(3),
        row.group(4),
        days,
        List.of(row.group(5), row.group(6), row.group(7)));
  }

  private static Gpci gpci(
      String contractor,
      String state,
      String locality,
      String name,
      Period days,
      List<String> indices)
      throws UnreadableRow {
    if (state.length() != 2) {
      throw UnreadableRow.expected("a state of two letters", state);
    }
    return new Gpci(
        Values.padded("a contractor", contractor, 5),
        state.toUpperCase(Locale.ROOT),
        Values.padded("a locality", locality, 2),
        PfsTables.withoutStars(name),
        days,
        Values.decimal("a work index", indices.get(0), 3),
        Values.decimal("a practice expense index", indices.get(1), 3),
        Values.decimal("a malpractice index", indices.get(2), 3));
  }
}
