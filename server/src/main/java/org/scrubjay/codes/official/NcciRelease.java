package org.scrubjay.codes.official;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.SourceRef;

/**
 * What the name of an NCCI PTP file says, for its text does not say it: {@code ccipra-v302r0-f1} is
 * part 1 of the practitioner edits of version 30.2, {@code ccioph} holds those of outpatient
 * hospitals.
 *
 * <p>The first two digits of the version count the years from 1994, the third the quarters from 0.
 * CMS lists its files that way: {@code
 * medicare-ncci-2025q4-practitioner-ptp-edits-ccipra-v313r0-f1.zip}, 2025q1 v310r0, 2026q1 v320r0,
 * 2026q4 v323r0.
 *
 * @param revision 0, or more for a replacement of the same quarter
 * @param part one of {@link #PARTS}
 */
record NcciRelease(Setting setting, Quarter quarter, int version, int revision, int part) {

  /** Every version is published in four parts, divided by column 1. */
  static final int PARTS = 4;

  private static final Pattern NAME =
      Pattern.compile("cci(pra|oph)-v(\\d\\d)([0-3])r(\\d)-f([1-4])(?!\\d)");

  /** Reads the last such name in {@code path}. */
  static Optional<NcciRelease> of(String path) {
    Matcher name = NAME.matcher(path.toLowerCase(Locale.ROOT));
    Optional<NcciRelease> release = Optional.empty();
    while (name.find()) {
      release = Optional.of(of(name));
    }
    return release;
  }

  CodeSet set() {
    return setting == Setting.PRACTITIONER
        ? CodeSet.NCCI_PTP_PRACTITIONER
        : CodeSet.NCCI_PTP_HOSPITAL;
  }

  /** The edition that this file is a part of: partial, as long as it is alone. */
  Edition edition() {
    SourceRef source =
        SourceRef.of("NCCI PTP " + setting.words() + " " + quarter.name())
            .withDetail("version " + version + " revision " + revision);
    return new Edition(
        set(), quarter.name(), quarter.first(), Optional.of(quarter.last()), true, 0, source);
  }

  private static NcciRelease of(Matcher name) {
    int years = Integer.parseInt(name.group(2));
    int quarters = Integer.parseInt(name.group(3));
    return new NcciRelease(
        name.group(1).equals("pra") ? Setting.PRACTITIONER : Setting.OUTPATIENT_HOSPITAL,
        new Quarter(1994 + years, quarters + 1),
        years * 10 + quarters,
        Integer.parseInt(name.group(4)),
        Integer.parseInt(name.group(5)));
  }
}
