package org.scrubjay.codes.official;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Locality;
import org.scrubjay.codes.Period;

/**
 * Reads the counties of the fee schedule localities (CMS, LOCCO) as CSV, workbook or text. There
 * are blank lines between rows; the CSV has lost leading zeros; only the first row of a state names
 * it. The text leaves out a state whose first row it should stand on, so there a state lasts to the
 * next blank line.
 */
public final class LocalityTable implements OfficialReader {
  private static final Heading CONTRACTOR =
      Heading.matching("Medicare Administrative Contractor", "MEDICARE ADMIN.* CONTRACTOR");
  private static final Heading LOCALITY = Heading.of("Locality Number");
  private static final Heading STATE = Heading.of("State");
  private static final Heading AREA = Heading.of("Fee Schedule Area");
  private static final Heading COUNTIES = Heading.of("Counties");
  private static final List<Heading> HEADINGS =
      List.of(CONTRACTOR, LOCALITY, STATE, AREA, COUNTIES);

  private static final Pattern TEXT_TITLE =
      Pattern.compile("(?i)COUNTIES INCLUDED IN (20\\d\\d) LOCALITIES");
  private static final Pattern TEXT_START =
      Pattern.compile("\\s{0,6}(\\d{4,5})\\s+(\\d{1,2})\\s.*");
  private static final int STATE_FROM = 23;
  private static final int AREA_FROM = 46;
  private static final int COUNTIES_FROM = 144;

  @Override
  public String title() {
    return "Localities of the fee schedule (LOCCO, CSV, text or workbook)";
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
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return TEXT_TITLE.matcher(start).find()
        && start.lines().anyMatch(line -> TEXT_START.matcher(line).matches());
  }

  private static void readTable(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      PfsRelease release = PfsTables.release(file, PfsTables.words(table));
      Import.Rows rows = into.edition(release.edition(CodeSet.LOCALITIES, false));
      Carried state = new Carried();
      TableRows.each(
          table,
          file,
          into,
          () -> {
            if (PfsTables.isNote(table, LOCALITY)) {
              return;
            }
            rows.add(
                locality(
                    table.cell(CONTRACTOR),
                    table.cell(LOCALITY),
                    state.next(table.cell(STATE)),
                    table.cell(AREA),
                    table.cell(COUNTIES),
                    release.days()));
          });
    }
  }

  private static void readText(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    PfsRelease release = PfsTables.release(file, PfsTables.firstLine(file));
    Import.Rows rows = into.edition(release.edition(CodeSet.LOCALITIES, false));
    Carried state = new Carried();
    TableRows all = new TableRows(file, into);
    try (Lines lines = Lines.open(file)) {
      while (lines.next()) {
        String line = lines.text();
        Matcher start = TEXT_START.matcher(line);
        if (line.isBlank()) {
          state.forget();
        } else if (start.matches()) {
          all.read(
              lines.number(),
              () ->
                  rows.add(
                      locality(
                          start.group(1),
                          start.group(2),
                          state.next(FixedColumns.of(line, STATE_FROM, AREA_FROM - 1)),
                          FixedColumns.of(line, AREA_FROM, COUNTIES_FROM - 1),
                          FixedColumns.of(line, COUNTIES_FROM, line.length()),
                          release.days())));
        }
      }
    }
    all.finish();
  }

  private static Locality locality(
      String contractor,
      String locality,
      Optional<String> state,
      String area,
      String counties,
      Period days)
      throws UnreadableRow {
    return new Locality(
        Values.padded("a contractor", contractor, 5),
        Values.padded("a locality", locality, 2),
        state,
        PfsTables.withoutStars(PfsTables.filled("a fee schedule area", area)),
        counties,
        days);
  }

  /** A state that holds for the rows below the one that names it. */
  private static final class Carried {
    private Optional<String> state = Optional.empty();

    Optional<String> next(String cell) {
      if (!cell.isEmpty()) {
        state = Optional.of(cell.toUpperCase(Locale.ROOT));
      }
      return state;
    }

    void forget() {
      state = Optional.empty();
    }
  }
}
