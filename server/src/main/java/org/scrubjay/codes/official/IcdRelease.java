package org.scrubjay.codes.official;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/**
 * Which release of ICD-10-CM a file is of. The files themselves are undated: their names, or those
 * of the archives and folders around them, have the fiscal year and the month of an update. Fiscal
 * year Y runs from October 1 of Y-1 to September 30 of Y; an update holds from the first day of its
 * month (January in 2021 and 2022, April since).
 *
 * @param name {@code FY2026}, {@code FY2025 April}
 */
record IcdRelease(String name, LocalDate from, LocalDate to) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:FY[ _-]?)?(20\\d\\d)(?!\\d)");
  private static final Pattern UPDATE = Pattern.compile("(?<![a-z])(jan|apr)(?:uary|il)?(?![a-z])");

  /** The release of a file, by its name or else by what is around it, from the inside out. */
  static Optional<IcdRelease> of(OfficialFile file) {
    String[] parts = file.path().replace('\\', '/').split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      Optional<IcdRelease> release = named(parts[i]);
      if (release.isPresent()) {
        return release;
      }
    }
    return Optional.empty();
  }

  static IcdRelease required(OfficialFile file, String usualName) throws OfficialFormatException {
    return of(file)
        .orElseThrow(
            () ->
                new OfficialFormatException(
                    file.path()
                        + ": expected a name with the fiscal year, such as "
                        + usualName
                        + "; found none, and the file itself does not say it"));
  }

  static IcdRelease october(int fiscalYear) {
    return new IcdRelease(
        "FY" + fiscalYear, LocalDate.of(fiscalYear - 1, 10, 1), LocalDate.of(fiscalYear, 9, 30));
  }

  Edition edition(CodeSet set, boolean partial, String document, OfficialFile file) {
    SourceRef source = SourceRef.of("ICD-10-CM " + name + " " + document).withDetail(file.name());
    return new Edition(set, name, from, Optional.of(to), partial, 0, source);
  }

  /** The same release under another name, for a table that holds only part of it. */
  IcdRelease called(String other) {
    return new IcdRelease(name + " " + other, from, to);
  }

  private static Optional<IcdRelease> named(String name) {
    Matcher year = YEAR.matcher(name.toUpperCase(Locale.ROOT));
    if (!year.find()) {
      return Optional.empty();
    }
    IcdRelease october = october(Integer.parseInt(year.group(1)));
    Matcher update = UPDATE.matcher(name.toLowerCase(Locale.ROOT));
    if (!update.find()) {
      return Optional.of(october);
    }
    boolean january = update.group(1).equals("jan");
    LocalDate from = LocalDate.of(october.to().getYear(), january ? 1 : 4, 1);
    String called = october.name() + (january ? " January" : " April");
    return Optional.of(new IcdRelease(called, from, october.to()));
  }
}
