package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.List;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Period;

/**
 * The ICD-10-CM codes file: the valid codes of a release without its headings (CDC and CMS,
 * icd10cmCodesFile.pdf). Columns 1-7 code without dot, 9 on long title. Everything in it is in the
 * order file of the same release, too; alone it is a partial edition, because it knows no heading.
 */
public final class IcdCodesFile implements OfficialReader {
  private static final int TITLE = 8;

  @Override
  public String title() {
    return "ICD-10-CM codes file";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    try (Lines lines = Lines.of(head)) {
      boolean startsLikeTheList = lines.next() && lines.text().startsWith("A00");
      return startsLikeTheList && isRecord(lines.text()) && lines.next() && isRecord(lines.text());
    } catch (DownloadException noText) {
      return false;
    }
  }

  @Override
  public boolean isCoveredBy(OfficialFile file, OfficialReader otherReader, OfficialFile other) {
    return otherReader instanceof IcdOrderFile
            && IcdRelease.of(file).equals(IcdRelease.of(other))
            && IcdRelease.of(file).isPresent()
        || OfficialReader.super.isCoveredBy(file, otherReader, other);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    IcdRelease release = IcdRelease.required(file, "icd10cm-codes-2026.txt").called("codes");
    Import.Rows rows = into.edition(release.edition(CodeSet.ICD10CM, true, "file", file));
    try (Lines lines = Lines.open(file)) {
      while (lines.next()) {
        String line = lines.text();
        if (isRecord(line)) {
          String code = IcdCodes.dotted(IcdCodes.field(line, 0, 7));
          String text = line.substring(TITLE).strip();
          rows.add(new DiagnosisCode(code, text, true, Period.ALWAYS, List.of()));
        } else if (!line.isBlank()) {
          into.skipped(file, lines.number(), "expected a code and its title");
        }
      }
    }
  }

  private static boolean isRecord(String line) {
    return line.length() > TITLE
        && line.charAt(7) == ' '
        && line.charAt(TITLE) != ' '
        && IcdCodes.isBare(IcdCodes.field(line, 0, 7));
  }
}
