package org.scrubjay.codes.official;

import java.io.IOException;
import java.util.List;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Period;

/**
 * The ICD-10-CM order file: every code and heading of a release in the order of the tabular list
 * (CDC and CMS, icd10OrderFiles.pdf). Columns 1-5 order number, 7-13 code without dot, 15 flag (0
 * heading, 1 valid for HIPAA transactions), 17-76 short title, 78 on long title.
 *
 * <p>The file gives no dates. A row therefore has {@link Period#ALWAYS} and is the same record in
 * every edition in which the code has the same title and flag: the days on which it held follow
 * from the editions in which it stands. The edition is complete, so a code that it lacks did not
 * exist then; a file that ends before category Z99 is refused, because every code that it lacks
 * would seem not to exist. Successors come from the conversion table, {@link IcdConversionTable}.
 */
public final class IcdOrderFile implements OfficialReader {
  private static final int FLAG = 14;
  private static final int LONG_TITLE = 77;

  /** Of the last chapter but one; the codes for special purposes (U00-U85) may follow or not. */
  private static final String LAST_CATEGORY = "Z99";

  @Override
  public String title() {
    return "ICD-10-CM order file";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    try (Lines lines = Lines.of(head)) {
      return lines.next() && isRecord(lines.text());
    } catch (DownloadException noText) {
      return false;
    }
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    IcdRelease release = IcdRelease.required(file, "icd10cm-order-2026.txt");
    Import.Rows rows = into.edition(release.edition(CodeSet.ICD10CM, false, "order file", file));
    String last = "nothing";
    boolean complete = false;
    try (Lines lines = Lines.open(file)) {
      while (lines.next()) {
        String line = lines.text();
        if (isRecord(line)) {
          DiagnosisCode row = row(line);
          rows.add(row);
          last = row.code();
          complete |= last.startsWith(LAST_CATEGORY);
        } else if (!line.isBlank()) {
          into.skipped(file, lines.number(), "expected order number, code, flag and titles");
        }
      }
    }
    if (!complete) {
      throw new OfficialFormatException(
          file.path() + ": expected all codes up to Z99; found " + last + " at the end: cut off?");
    }
  }

  private static DiagnosisCode row(String line) {
    return new DiagnosisCode(
        IcdCodes.dotted(IcdCodes.field(line, 6, 13)),
        line.substring(LONG_TITLE).strip(),
        line.charAt(FLAG) == '1',
        Period.ALWAYS,
        List.of());
  }

  private static boolean isRecord(String line) {
    return line.length() > LONG_TITLE
        && line.chars().limit(5).allMatch(digit -> digit >= '0' && digit <= '9')
        && line.charAt(5) == ' '
        && IcdCodes.isBare(IcdCodes.field(line, 6, 13))
        && line.charAt(13) == ' '
        && (line.charAt(FLAG) == '0' || line.charAt(FLAG) == '1')
        && line.charAt(FLAG + 1) == ' '
        && !line.substring(LONG_TITLE).isBlank();
  }
}
