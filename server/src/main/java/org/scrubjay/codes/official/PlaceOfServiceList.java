package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PlaceOfService;
import org.scrubjay.codes.SourceRef;

/**
 * A list of place of service codes (CMS, Place of Service Code Set) as a table in any form: code,
 * name, description and, in some, whether it is a facility. CMS keeps one list without editions, so
 * the edition is called after the file and speaks from the day on which claims had to use the set
 * (HIPAA transactions, October 16, 2003). Unassigned codes are left out.
 */
public final class PlaceOfServiceList implements OfficialReader {
  private static final Heading CODE =
      Heading.matching("POS code", "(?:POS[ _]CODE|PLACE OF SERVICE CODE(?:\\(S\\)|S)?)");
  private static final Heading NAME =
      Heading.matching("POS name", "(?:POS[ _]NAME|PLACE OF SERVICE NAME)");
  private static final Heading DESCRIPTION =
      Heading.matching("POS description", "(?:POS[ _]|PLACE OF SERVICE )DESCRIPTION.*");
  private static final Heading TYPE = Heading.matching("POS type", "POS[ _]TYPE").optional();
  private static final List<Heading> HEADINGS = List.of(CODE, NAME, DESCRIPTION, TYPE);

  private static final LocalDate FIRST_DAY = LocalDate.of(2003, 10, 16);

  @Override
  public String title() {
    return "place of service codes";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      Import.Rows rows =
          into.edition(
              new Edition(
                  CodeSet.PLACE_OF_SERVICE,
                  "POS",
                  FIRST_DAY,
                  Optional.empty(),
                  false,
                  0,
                  SourceRef.of("Place of Service Code Set").withDetail(file.name())));
      while (table.next()) {
        if (table.cell(NAME).toLowerCase(Locale.ROOT).contains("unassigned")) {
          continue;
        }
        // Spreadsheets drop the zero of 01 to 09.
        String written = table.cell(CODE);
        String code = written.length() == 1 ? "0" + written : written;
        if (code.matches("\\d\\d") && !table.cell(NAME).isEmpty()) {
          rows.add(
              new PlaceOfService(
                  code, table.cell(NAME), table.cell(DESCRIPTION), facility(table.cell(TYPE))));
        } else {
          into.skipped(file, table.number(), "expected two digits and a name");
        }
      }
    }
  }

  private static Optional<Boolean> facility(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "facility" -> Optional.of(true);
      case "non-facility" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
