package org.scrubjay.codes.official;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.HcpcsDetails;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;

/**
 * The quarterly HCPCS Level II file (CMS, "ANWEB"), as text of 320-character records or as a
 * workbook. Record kinds 3 and 7 begin a code or a modifier; in the text, kinds 4 and 8 go on with
 * its long description, which is broken between words. A code gives a {@link Procedure} and its
 * {@link HcpcsDetails}; terminated codes stay in the file and keep their dates. The modifiers are
 * Level II only, so their edition is partial.
 *
 * <p>A record is read by the columns it has: releases before 2026 end at column 293, and one that
 * is too long is taken if only blanks are too many.
 */
public final class HcpcsFile implements OfficialReader {
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");
  private static final Pattern MODIFIER = Pattern.compile("[A-Z][0-9A-Z]");
  private static final Pattern SUCCESSOR = Pattern.compile("[0-9A-Z]\\d{3}[0-9A-Z]");
  private static final Pattern RECORD =
      Pattern.compile("(?:[A-Z]\\d{4}|   [A-Z][0-9A-Z])\\d{5}[3478].*");

  /** Vision and hearing services end the list. */
  private static final String LAST_SERIES = "V";

  private static final int SHORTEST = 284;
  private static final int USUAL = 320;

  /**
   * Level II modifiers that can bypass a pair edit (NCCI Policy Manual for Medicare Services,
   * chapter I, section E: anatomic modifiers and the X{EPSU} modifiers).
   */
  private static final Set<String> NCCI_ASSOCIATED =
      Set.of(
          "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA",
          "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM",
          "RI", "XE", "XP", "XS", "XU");

  @Override
  public String title() {
    return "HCPCS Level II (ANWEB text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return isText(head) || Tables.hasTable(head, HcpcsField.headings());
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    if (isText(Tables.head(file))) {
      readText(file, into);
    } else {
      readTable(file, into);
    }
  }

  private static boolean isText(byte[] head) throws IOException {
    try (Lines lines = Lines.of(head)) {
      return lines.next()
          && lines.text().length() >= SHORTEST
          && RECORD.matcher(lines.text()).matches();
    } catch (DownloadException noText) {
      return false;
    }
  }

  private static void readText(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    Output output = new Output(file, into);
    try (Lines lines = Lines.open(file)) {
      String first = "";
      long number = 0;
      StringBuilder text = new StringBuilder();
      while (lines.next()) {
        String line = lines.text();
        String kind = RECORD.matcher(line).matches() ? HcpcsField.RECORD.in(line) : "";
        if (kind.equals("4") || kind.equals("8")) {
          if (HcpcsField.CODE.in(line).equals(HcpcsField.CODE.in(first))) {
            text.append(' ').append(HcpcsField.LONG.in(line));
          } else {
            into.skipped(
                file, lines.number(), "expected the record that this one continues before it");
          }
        } else if (kind.isEmpty() || !fits(line)) {
          into.skipped(
              file,
              lines.number(),
              "expected a record of " + USUAL + " characters with a code; found " + line.length());
        } else {
          output.add(first, number, text);
          first = line;
          number = lines.number();
          text.setLength(0);
          text.append(HcpcsField.LONG.in(line));
        }
      }
      output.add(first, number, text);
    }
    output.checkEnd();
  }

  private static boolean fits(String record) {
    return record.length() >= SHORTEST
        && (record.length() <= USUAL || record.substring(USUAL).isBlank());
  }

  private static void readTable(OfficialFile file, Import into)
      throws IOException, OfficialFormatException {
    Output output = new Output(file, into);
    try (Table table = Tables.open(file, HcpcsField.headings())) {
      while (table.next()) {
        output.add(
            table.number(),
            table.cell(HcpcsField.LONG.heading()),
            field -> table.cell(field.heading()));
      }
    }
    output.checkEnd();
  }

  /** Turns records into rows, whichever form they came in. */
  private static final class Output {
    private final OfficialFile file;
    private final Import into;
    private final SourceRef source;
    private final Import.Rows codes;
    private final Import.Rows modifiers;
    private String last = "nothing";

    Output(OfficialFile file, Import into) throws IOException, OfficialFormatException {
      HcpcsRelease release =
          HcpcsRelease.of(file)
              .orElseThrow(
                  () ->
                      new OfficialFormatException(
                          file.path()
                              + ": expected a name with year and month, such as"
                              + " HCPC2026_JAN_ANWEB.txt; found none, and the file itself does not"
                              + " say it"));
      this.file = file;
      this.into = into;
      this.source = SourceRef.of("HCPCS Level II " + release.name());
      this.codes = into.edition(edition(CodeSet.HCPCS, release, false));
      this.modifiers = into.edition(edition(CodeSet.MODIFIERS, release, true));
    }

    private Edition edition(CodeSet set, HcpcsRelease release, boolean partial) {
      return new Edition(
          set,
          release.name(),
          release.from(),
          Optional.empty(),
          partial,
          0,
          source.withDetail(file.name()));
    }

    void add(String record, long number, CharSequence longText) throws IOException {
      if (!record.isEmpty()) {
        add(number, longText.toString(), field -> field.in(record));
      }
    }

    void add(long number, String longText, Function<HcpcsField, String> record) throws IOException {
      String code = record.apply(HcpcsField.CODE);
      String text = longText.replaceAll("\\s+", " ").strip();
      try {
        Period validity =
            new Period(
                date(record.apply(HcpcsField.ADDED)), date(record.apply(HcpcsField.TERMINATED)));
        if (CODE.matcher(code).matches()) {
          codes.add(procedure(code, text, validity, record));
          codes.add(details(code, record));
          last = code;
        } else if (MODIFIER.matcher(code).matches()) {
          modifiers.add(new ModifierCode(code, text, validity, NCCI_ASSOCIATED.contains(code)));
        } else {
          into.skipped(file, number, "expected a HCPCS code or modifier in the first field");
        }
      } catch (DateTimeException noDate) {
        into.skipped(file, number, "expected dates as YYYYMMDD for " + code);
      }
    }

    /** The edition is complete, so a file that was cut off would make codes seem not to exist. */
    void checkEnd() throws OfficialFormatException {
      if (!last.startsWith(LAST_SERIES)) {
        throw new OfficialFormatException(
            file.path()
                + ": expected all codes up to the "
                + LAST_SERIES
                + " series; found "
                + last
                + " at the end: cut off?");
      }
    }

    /** A terminated code's cross references are the codes to use instead. */
    private Procedure procedure(
        String code, String text, Period validity, Function<HcpcsField, String> record) {
      List<String> successors =
          validity.to().isPresent()
              ? values(HcpcsField.XREFS, record).stream()
                  .filter(other -> SUCCESSOR.matcher(other).matches())
                  .toList()
              : List.of();
      return new Procedure(
          CodeSystem.HCPCS,
          code,
          text,
          source,
          validity,
          Optional.empty(),
          successors,
          List.of(),
          Optional.empty());
    }

    private static HcpcsDetails details(String code, Function<HcpcsField, String> record) {
      return new HcpcsDetails(
          code,
          record.apply(HcpcsField.SHORT),
          values(HcpcsField.PRICES, record),
          value(HcpcsField.MULTIPLE_PRICING, record),
          value(HcpcsField.COVERAGE, record),
          value(HcpcsField.STATUTE, record),
          value(HcpcsField.BETOS, record),
          values(HcpcsField.TYPES_OF_SERVICE, record),
          date(record.apply(HcpcsField.ADDED)),
          date(record.apply(HcpcsField.ACTION_EFFECTIVE)),
          value(HcpcsField.ACTION, record),
          values(HcpcsField.XREFS, record));
    }

    private static Optional<String> value(HcpcsField field, Function<HcpcsField, String> record) {
      return Optional.of(record.apply(field)).filter(text -> !text.isEmpty());
    }

    private static List<String> values(
        List<HcpcsField> fields, Function<HcpcsField, String> record) {
      return fields.stream().map(record).filter(text -> !text.isEmpty()).toList();
    }

    private static Optional<LocalDate> date(String text) {
      return text.isEmpty() || text.equals("00000000")
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    }
  }
}
