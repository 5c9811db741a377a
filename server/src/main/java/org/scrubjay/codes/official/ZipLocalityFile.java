package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.ZipLocality;

/**
 * The quarterly ZIP code to carrier locality file (CMS, "ZIP5", Zip5 record layout): columns 1-2
 * state, 3-7 ZIP code, 8-12 carrier, 13-14 locality, 15 rural indicator, 21 plus-four flag, 76-80
 * year and quarter, which name the edition.
 */
public final class ZipLocalityFile implements OfficialReader {
  private static final Pattern RECORD =
      Pattern.compile("[A-Z]{2}\\d{5}\\d{5}[0-9A-Z]{2}[ RB].{60}20\\d\\d[1-4]\\s*");

  @Override
  public String title() {
    return "ZIP code to locality (ZIP5)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    try (Lines lines = Lines.of(head)) {
      return lines.next() && RECORD.matcher(lines.text()).matches();
    } catch (DownloadException noText) {
      return false;
    }
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException {
    Import.Rows rows = null;
    try (Lines lines = Lines.open(file)) {
      while (lines.next()) {
        String line = lines.text();
        if (!RECORD.matcher(line).matches()) {
          if (!line.isBlank()) {
            into.skipped(file, lines.number(), "expected 80 columns with ZIP code and quarter");
          }
          continue;
        }
        if (rows == null) {
          rows = into.edition(edition(line, file));
        }
        rows.add(row(line));
      }
    }
  }

  private static ZipLocality row(String line) {
    return new ZipLocality(
        line.substring(2, 7),
        line.substring(0, 2),
        line.substring(7, 12),
        line.substring(12, 14),
        switch (line.charAt(14)) {
          case 'R' -> ZipLocality.Rural.RURAL;
          case 'B' -> ZipLocality.Rural.SUPER_RURAL;
          default -> ZipLocality.Rural.URBAN;
        },
        line.charAt(20) == '1');
  }

  private static Edition edition(String line, OfficialFile file) {
    int year = Integer.parseInt(line.substring(75, 79));
    int quarter = line.charAt(79) - '0';
    return new Edition(
        CodeSet.ZIP_LOCALITY,
        year + "Q" + quarter,
        LocalDate.of(year, quarter * 3 - 2, 1),
        Optional.empty(),
        false,
        0,
        SourceRef.of("ZIP code to carrier locality " + year + "Q" + quarter)
            .withDetail(file.name()));
  }
}
