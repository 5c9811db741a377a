package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/**
 * The ICD-10-CM conversion table (CDC/NCHS), a workbook or a CSV: each new code since October 2016,
 * the day it began, and what was assigned before. Its notice says that "unless otherwise specified
 * the code effective date is October 1 of the year listed"; other cells are dates. Some codes lack
 * their dot. Each release repeats all former rows, so every edition speaks from 2016-10-01 on and
 * the newest one wins.
 */
public final class IcdConversionTable implements OfficialReader {
  private static final Heading CODE = Heading.of("Current code assignment");
  private static final Heading EFFECTIVE = Heading.matching("Effective", "EFFECTIVE.*");
  private static final Heading PREVIOUS =
      Heading.matching("Previous Code(s) Assignment", "PREVIOUS CODE.*");
  private static final List<Heading> HEADINGS = List.of(CODE, EFFECTIVE, PREVIOUS);

  private static final Pattern CODE_SHAPE =
      Pattern.compile("[A-Z]\\d[0-9A-Z](?:\\.?[0-9A-Z]{1,4})?|[A-Z]A\\d(?:\\.?[0-9A-Z]{1,4})?");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}|5[0-4]\\d{3}");
  private static final Pattern RELEASE = Pattern.compile("\\bFY ?(20\\d\\d)\\b");

  /** Day zero of the serial dates of spreadsheets. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_ROW = LocalDate.of(2016, 10, 1);

  @Override
  public String title() {
    return "ICD-10-CM conversion table";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, HEADINGS);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    try (Table table = Tables.open(file, HEADINGS)) {
      Import.Rows rows = into.edition(edition(file, table));
      while (table.next()) {
        String code = table.cell(CODE);
        Optional<LocalDate> effective = date(table.cell(EFFECTIVE));
        if (!CODE_SHAPE.matcher(code).matches()) {
          into.skipped(file, table.number(), "expected an ICD-10-CM code in the first column");
        } else if (effective.isEmpty()) {
          into.skipped(file, table.number(), "expected a year or a date for " + code);
        } else {
          String printed = table.cell(PREVIOUS);
          rows.add(
              new CodeConversion(
                  IcdCodes.dotted(code.replace(".", "")),
                  effective.get(),
                  IcdReferences.inCell(printed),
                  printed));
        }
      }
    }
  }

  /** By its notice, or else by its name. */
  private static Edition edition(OfficialFile file, Table table) throws OfficialFormatException {
    for (Row row : table.above()) {
      Matcher release = RELEASE.matcher(row.cell(0));
      if (release.find()) {
        return edition(IcdRelease.october(Integer.parseInt(release.group(1))), file);
      }
    }
    return edition(IcdRelease.required(file, "ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx"), file);
  }

  private static Edition edition(IcdRelease release, OfficialFile file) {
    return new Edition(
        CodeSet.ICD10CM_CONVERSIONS,
        release.name(),
        FIRST_ROW,
        Optional.empty(),
        false,
        0,
        SourceRef.of("ICD-10-CM " + release.name() + " conversion table").withDetail(file.name()));
  }

  private static Optional<LocalDate> date(String cell) {
    try {
      if (YEAR.matcher(cell).matches()) {
        return Optional.of(LocalDate.of(Integer.parseInt(cell), 10, 1));
      }
      if (SERIAL.matcher(cell).matches()) {
        return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(cell)));
      }
      Matcher slashed = SLASHED.matcher(cell);
      if (slashed.matches()) {
        int year = Integer.parseInt(slashed.group(3));
        return Optional.of(
            LocalDate.of(
                year < 100 ? 2000 + year : year,
                Integer.parseInt(slashed.group(1)),
                Integer.parseInt(slashed.group(2))));
      }
      return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
