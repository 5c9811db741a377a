package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.Period;

/**
 * Reads one of the addenda to the rules of Medicare's outpatient prospective payment (CMS) that
 * have a record a row, as tab-separated text or workbook: titles and notices, a header with blanks
 * around names, amounts with dollar signs or as numbers, a dot for "does not apply". Which addendum
 * it is, its title and columns say.
 */
final class OppsAddendum implements OfficialReader {
  private final String title;
  private final Pattern titles;
  private final List<Heading> headings;
  private final Making making;

  /** Makes a record from the current row. */
  interface Making {
    CodeRow row(Table table, Period days) throws UnreadableRow;
  }

  /**
   * Makes a reader.
   *
   * @param titles found in the words above the table, which no other addendum has
   * @param headings the first one's column is filled in every record
   */
  OppsAddendum(String title, String titles, List<Heading> headings, Making making) {
    this.title = title;
    this.titles = Pattern.compile(titles, Pattern.CASE_INSENSITIVE);
    this.headings = headings;
    this.making = making;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, headings) && hasTitle(Tables.firstRows(head));
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, headings)) {
      if (!hasTitle(table.above())) {
        throw new OfficialFormatException(
            file.path() + ": expected " + title + "; found a table with another title");
      }
      OppsRelease release = OppsRelease.of(file, PfsTables.words(table));
      Import.Rows rows = into.edition(release.edition());
      TableRows.each(table, file, into, () -> rows.add(making.row(table, release.days())));
    }
  }

  private boolean hasTitle(List<Row> rows) {
    return titles
        .matcher(
            rows.stream()
                .limit(Table.HEADER_ROWS)
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.joining(" ")))
        .find();
  }
}
