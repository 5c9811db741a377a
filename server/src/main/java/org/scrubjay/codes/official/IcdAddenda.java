package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Period;

/**
 * The addenda of the ICD-10-CM order and codes files: what a release added, deleted and revised. A
 * line has an action, in the order addenda the flag, the code and the titles; statistics follow
 * after an empty line and end the list. A quiet April has the statistics only.
 *
 * <p>Each line is a state of the code with a date: an added or revised one began with the release,
 * a deleted or replaced one ended on the day before. They form a partial edition of their own,
 * {@code FY2026 addenda}: with it, a book that lacks the release before still knows what ended.
 */
public final class IcdAddenda implements OfficialReader {
  private static final Pattern CHANGE =
      Pattern.compile(
          "(Add|Delete|Revise from|Revise to): +(?:([01]) )?([A-Z][0-9A-Z]{2,6}) +(.*)");
  private static final Pattern STATISTICS =
      Pattern.compile("\\s*\\d+ (?:codes|headers) in icd10cm\\S*order\\S*");

  /** In the order addenda, after the action, flag, code and a short title of 60 columns. */
  private static final int LONG_TITLE = 84;

  @Override
  public String title() {
    return "ICD-10-CM addenda";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    try (Lines lines = Lines.of(head)) {
      boolean any = false;
      while (lines.next()) {
        if (CHANGE.matcher(lines.text()).matches() || STATISTICS.matcher(lines.text()).matches()) {
          return true;
        }
        if (any && !lines.text().isBlank()) {
          return false;
        }
        any |= !lines.text().isBlank();
      }
      return false;
    } catch (DownloadException noText) {
      return false;
    }
  }

  @Override
  public boolean isCoveredBy(OfficialFile file, OfficialReader otherReader, OfficialFile other) {
    boolean sameRelease =
        IcdRelease.of(file).isPresent() && IcdRelease.of(file).equals(IcdRelease.of(other));
    return otherReader instanceof IcdAddenda
            && sameRelease
            && !file.name().contains("order")
            && other.name().contains("order")
        || OfficialReader.super.isCoveredBy(file, otherReader, other);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    IcdRelease release = IcdRelease.required(file, "icd10cm-order-addenda-2026.txt");
    Import.Rows rows = null;
    try (Lines lines = Lines.open(file)) {
      while (lines.next() && !isStatistics(lines.text())) {
        if (lines.text().isBlank()) {
          continue;
        }
        Optional<DiagnosisCode> row = row(lines.text(), release.from());
        if (row.isEmpty()) {
          into.skipped(file, lines.number(), "expected Add, Delete or Revise, a code and titles");
          continue;
        }
        if (rows == null) {
          rows =
              into.edition(release.called("addenda").edition(CodeSet.ICD10CM, true, "file", file));
        }
        rows.add(row.get());
      }
    }
  }

  private static boolean isStatistics(String line) {
    return line.equals("Headers") || line.equals("Codes") || STATISTICS.matcher(line).matches();
  }

  private static Optional<DiagnosisCode> row(String line, LocalDate from) {
    Matcher change = CHANGE.matcher(line);
    if (!change.matches()) {
      return Optional.empty();
    }
    boolean flagged = change.group(2) != null;
    String title =
        flagged && line.length() > LONG_TITLE ? line.substring(LONG_TITLE) : change.group(4);
    boolean ends = change.group(1).equals("Delete") || change.group(1).equals("Revise from");
    Period period =
        ends
            ? new Period(Optional.empty(), Optional.of(from.minusDays(1)))
            : new Period(Optional.of(from), Optional.empty());
    boolean billable = !flagged || change.group(2).equals("1");
    return Optional.of(
        new DiagnosisCode(
            IcdCodes.dotted(change.group(3)), title.strip(), billable, period, List.of()));
  }
}
