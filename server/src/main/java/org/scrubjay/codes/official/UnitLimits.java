package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.UnitLimit;

/**
 * Reads the NCCI medically unlikely edits (CMS, MCR_MUE): a notice in one cell of several lines, a
 * header whose first cell has a line break, then code, limit, adjudication indicator and rationale.
 * The header of the second column says the setting; the day from which the table is in force stands
 * in the file's name alone.
 */
public final class UnitLimits implements OfficialReader {
  private static final Heading CODE = Heading.containing("CPT Code");
  private static final Heading VALUE = Heading.containing("MUE Values");
  private static final Heading ADJUDICATION = Heading.containing("MUE Adjudication Indicator");
  private static final Heading RATIONALE = Heading.containing("MUE Rationale");
  private static final List<Heading> HEADINGS = List.of(CODE, VALUE, ADJUDICATION, RATIONALE);
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-_.](\\d{1,2})[-_.](20\\d\\d)(?!\\d)");

  @Override
  public String title() {
    return "NCCI unit limits (MCR_MUE, CSV or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      Setting setting = setting(file, table);
      Import.Rows rows = into.edition(edition(setting, quarter(file)));
      TableRows.each(table, file, into, () -> rows.add(limit(setting, table)));
    }
  }

  private static UnitLimit limit(Setting setting, Table table) throws UnreadableRow {
    return new UnitLimit(
        setting,
        Values.procedure(table.cell(CODE)),
        Values.whole("a number of units", table.cell(VALUE)),
        adjudication(table.cell(ADJUDICATION)),
        table.cell(RATIONALE));
  }

  /** The cell begins with the indicator: {@code 2 Date of Service Edit: Policy}. */
  private static UnitLimit.Adjudication adjudication(String cell) throws UnreadableRow {
    for (UnitLimit.Adjudication adjudication : UnitLimit.Adjudication.values()) {
      if (cell.startsWith(Integer.toString(adjudication.indicator()))) {
        return adjudication;
      }
    }
    throw UnreadableRow.expected("an adjudication indicator from 1 to 3", cell);
  }

  private static Setting setting(OfficialFile file, Table table) throws OfficialFormatException {
    List<Row> above = table.above();
    String header = Heading.normal(above.get(above.size() - 1).cell(table.columns().of(VALUE)));
    if (header.contains("PRACTITIONER")) {
      return Setting.PRACTITIONER;
    }
    if (header.contains("HOSPITAL")) {
      return Setting.OUTPATIENT_HOSPITAL;
    }
    if (header.contains("DME")) {
      return Setting.DME_SUPPLIER;
    }
    throw new OfficialFormatException(
        file.path()
            + ": expected MUE values of practitioners, outpatient hospitals or DME suppliers; found"
            + " the column "
            + header);
  }

  private static Quarter quarter(OfficialFile file) throws OfficialFormatException {
    Matcher date = DATE.matcher(file.name());
    if (date.find()) {
      try {
        return Quarter.of(
            LocalDate.of(
                Integer.parseInt(date.group(3)),
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2))));
      } catch (DateTimeException e) {
        throw withoutDate(file);
      }
    }
    throw withoutDate(file);
  }

  private static OfficialFormatException withoutDate(OfficialFile file) {
    return new OfficialFormatException(
        file.path()
            + ": expected the day from which the unit limits are in force in the file's name, as in"
            + " MCR_MUE_PractitionerServices_Eff_07-01-2024.csv; found none");
  }

  private static Edition edition(Setting setting, Quarter quarter) {
    CodeSet set =
        switch (setting) {
          case PRACTITIONER -> CodeSet.NCCI_MUE_PRACTITIONER;
          case OUTPATIENT_HOSPITAL -> CodeSet.NCCI_MUE_HOSPITAL;
          case DME_SUPPLIER -> CodeSet.NCCI_MUE_DME;
        };
    return new Edition(
        set,
        quarter.name(),
        quarter.first(),
        Optional.of(quarter.last()),
        false,
        0,
        SourceRef.of(set.title() + " " + quarter.name()));
  }
}
