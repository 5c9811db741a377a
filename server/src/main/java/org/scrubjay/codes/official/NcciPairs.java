package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.List;

/**
 * Reads one of the four parts of the NCCI procedure-to-procedure edits (CMS): tab-separated text or
 * a workbook with two title rows, a header stacked over four rows, and seven columns, of which the
 * third only says which edits are older than 1996. Rows of edits that are deleted or yet to come
 * are kept with their dates.
 */
public final class NcciPairs implements OfficialReader {
  private static final Heading COLUMN_1 = Heading.of("Column 1");
  private static final Heading COLUMN_2 = Heading.of("Column 2");
  private static final Heading EFFECTIVE = Heading.containing("Effective");
  private static final Heading DELETION = Heading.containing("Deletion");
  private static final Heading MODIFIER = Heading.containing("Modifier");
  private static final Heading RATIONALE = Heading.containing("PTP Edit Rationale");
  private static final List<Heading> HEADINGS =
      List.of(COLUMN_1, COLUMN_2, EFFECTIVE, DELETION, MODIFIER, RATIONALE);

  @Override
  public String title() {
    return "NCCI PTP edits (ccipra or ccioph, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    NcciRelease release =
        NcciRelease.of(file.path())
            .or(() -> NcciRelease.of(file.name()))
            .orElseThrow(
                () ->
                    new OfficialFormatException(
                        file.path()
                            + ": expected setting, version and part of the NCCI PTP edits in the"
                            + " name, as in ccipra-v302r0-f1.txt; found none"));
    try (Table table = Tables.open(file, HEADINGS)) {
      Import.Rows rows = into.edition(release.edition());
      into.part(release.edition(), release.part(), NcciRelease.PARTS);
      if (Archive.startsLikeOne(file)) {
        readTable(table, new PairEdits(release.setting()), file, into, rows);
      } else {
        readText(table, new PairEdits(release.setting()), file, into, rows);
      }
    }
  }

  private static void readTable(
      Table table, PairEdits edits, OfficialFile file, Import into, Import.Rows rows)
      throws IOException, OfficialFormatException {
    Names names = new Names();
    TableRows.each(
        table,
        file,
        into,
        () -> {
          String deletion = table.cell(DELETION);
          rows.add(
              edits.edit(
                  names.of(Values.procedure(table.cell(COLUMN_1))),
                  names.of(Values.procedure(table.cell(COLUMN_2))),
                  Values.whole("an effective date", table.cell(EFFECTIVE)),
                  deletion.equals("*") ? 0 : Values.whole("a deletion date or *", deletion),
                  PairEdits.indicator(table.cell(MODIFIER)),
                  names.of(table.cell(RATIONALE))));
        });
  }

  /** The text has no quotes, and so many rows that it is worth going by its tabs alone. */
  private static void readText(
      Table table, PairEdits edits, OfficialFile file, Import into, Import.Rows rows)
      throws IOException, OfficialFormatException {
    TabbedPairs pairs = new TabbedPairs(edits);
    TableRows all = new TableRows(file, into);
    long header = table.above().get(table.above().size() - 1).number();
    try (Lines lines = Lines.open(file)) {
      boolean inHeader = true;
      while (lines.next()) {
        String line = lines.text();
        inHeader &= lines.number() <= header || line.startsWith("\t");
        if (inHeader || line.isBlank()) {
          continue;
        }
        all.read(lines.number(), () -> rows.add(pairs.edit(line)));
      }
    }
    all.finishWithLastRow();
  }
}
