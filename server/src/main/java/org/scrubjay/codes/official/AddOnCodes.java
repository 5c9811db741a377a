package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.AddOn;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/**
 * Reads the NCCI add-on code file (CMS, AOC). Its dates are a year and a day of the year; {@code
 * CCCCC} stands for primary codes that contractors define; the quarter stands in the file's name
 * alone. Older releases end the names of date columns in {@code _Julian}.
 */
public final class AddOnCodes implements OfficialReader {
  private static final String CONTRACTOR_DEFINED = "CCCCC";

  private static final Heading CODE = column("Add-On_Code");
  private static final Heading KIND = column("AOC_Edit_Type");
  private static final Heading DELETED = column("AOC_DelDT").optional();
  private static final Heading PRIMARY = column("Primary_Code");
  private static final Heading PRIMARY_DELETED = column("Primary_Code_DelDT").optional();
  private static final Heading EFFECTIVE = column("AOC_Edit_EffDT");
  private static final Heading DELETION = column("AOC_Edit_DelDT");
  private static final Heading INSTRUCTION = column("Special_Instruction_Notes").optional();
  private static final List<Heading> HEADINGS =
      List.of(CODE, KIND, DELETED, PRIMARY, PRIMARY_DELETED, EFFECTIVE, DELETION, INSTRUCTION);
  private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)[-_ ]?[Qq]([1-4])");

  @Override
  public String title() {
    return "NCCI add-on codes (AOC, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      Import.Rows rows = into.edition(edition(file));
      TableRows.each(table, file, into, () -> rows.add(addOn(table)));
    }
  }

  private static AddOn addOn(Table table) throws UnreadableRow {
    String primary = table.cell(PRIMARY);
    int kind = Values.whole("an edit type from 1 to 3", table.cell(KIND));
    if (kind < 1 || kind > 3) {
      throw UnreadableRow.expected("an edit type from 1 to 3", table.cell(KIND));
    }
    return new AddOn(
        Values.procedure(table.cell(CODE)),
        primary.equals(CONTRACTOR_DEFINED)
            ? Optional.empty()
            : Optional.of(Values.procedure(primary)),
        kind,
        new Period(
            date("an effective date", table, EFFECTIVE), date("a deletion date", table, DELETION)),
        date("a deletion date", table, DELETED),
        date("a deletion date", table, PRIMARY_DELETED),
        Values.some(table.cell(INSTRUCTION)));
  }

  private static Optional<LocalDate> date(String what, Table table, Heading heading)
      throws UnreadableRow {
    String cell = table.cell(heading);
    return cell.isEmpty() ? Optional.empty() : Optional.of(Values.julianDate(what, cell));
  }

  private static Edition edition(OfficialFile file) throws OfficialFormatException {
    Matcher name = QUARTER.matcher(file.name());
    if (!name.find()) {
      throw new OfficialFormatException(
          file.path()
              + ": expected the quarter of the add-on codes in the file's name, as in"
              + " AOC_V2026Q2-MCR.xlsx; found none");
    }
    Quarter quarter = new Quarter(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    return new Edition(
        CodeSet.NCCI_ADDONS,
        quarter.name(),
        quarter.first(),
        Optional.of(quarter.last()),
        false,
        0,
        SourceRef.of("NCCI add-on codes " + quarter.name()));
  }

  private static Heading column(String name) {
    return Heading.matching(name, Pattern.quote(Heading.normal(name)) + "(_JULIAN)?");
  }
}
