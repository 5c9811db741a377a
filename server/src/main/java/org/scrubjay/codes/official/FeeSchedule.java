package org.scrubjay.codes.official;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.SourceRef;

/**
 * Reads the relative value file of Medicare's physician fee schedule (CMS, PPRRVU) as CSV, workbook
 * or text of fixed columns. It gives the fee schedule, the conversion factor that most rows state,
 * and the CPT codes that the file attests.
 *
 * <p>From 2026 on there are two files a release, alike but for the conversion factor; from the one
 * for qualifying participants in advanced payment models ({@code _QPP}) only that factor is taken.
 *
 * <p>The short descriptors of CPT codes are the AMA's and are taken as such; those of dental codes,
 * which are the ADA's, are left.
 */
public final class FeeSchedule implements OfficialReader {
  private static final Pattern TEXT_ROW =
      Pattern.compile(
          "[A-Z0-9]\\d{3}[A-Z0-9](?:  |[A-Z0-9]{2}).{50}[A-Z] [ \\d.]{6} [ \\d.]{6}(?:NA|  )"
              + " [ \\d.]{6}(?:NA|  ) [ \\d.]{5} .*");
  private static final Pattern CPT = Pattern.compile("\\d{4}[0-9A-Z]");
  private static final int TITLE_LINES = 20;

  @Override
  public String title() {
    return "Physician fee schedule (PPRRVU, CSV, text or workbook)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) throws IOException {
    return Tables.hasTable(head, FeeColumns.ALL) || isText(head);
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    if (isText(Tables.head(file))) {
      PfsRelease release = release(file, "");
      Writing writing = new Writing(release, isQualifying(file.name()), into);
      try (Lines lines = Lines.open(file)) {
        TableRows.eachToTheEnd(
            lines,
            file,
            into,
            () -> {
              if (!lines.text().startsWith("HDR")) {
                writing.add(FeeCells.in(lines.text()));
              }
            });
      }
      writing.finish();
      return;
    }
    try (Table table = Tables.open(file, FeeColumns.ALL)) {
      String above = PfsTables.words(table);
      Writing writing =
          new Writing(release(file, above), isQualifying(file.name() + " " + above), into);
      TableRows.each(table, file, into, () -> writing.add(table::cell));
      writing.finish();
    }
  }

  /** One release may be at hand twice, as a workbook beside an archive with its text. */
  @Override
  public boolean isCoveredBy(OfficialFile file, OfficialReader otherReader, OfficialFile other) {
    if (otherReader != this || isQualifying(file.name()) != isQualifying(other.name())) {
      return false;
    }
    Optional<PfsRelease> release = PfsRelease.ofName(file.name());
    boolean same =
        release.isPresent()
            && release.equals(PfsRelease.ofName(other.name()))
            && PfsRelease.ofArchive(file.path())
                .or(() -> release)
                .equals(PfsRelease.ofArchive(other.path()).or(() -> release));
    return same && Twins.isBetterForm(other.path(), file.path());
  }

  private static boolean isText(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .lines()
        .limit(TITLE_LINES)
        .filter(line -> !line.startsWith("HDR"))
        .findFirst()
        .filter(line -> TEXT_ROW.matcher(line).matches())
        .isPresent();
  }

  /** The title outranks the file's name, and that one the archive's; only the last knows of AR. */
  private static PfsRelease release(OfficialFile file, String above)
      throws OfficialFormatException {
    Optional<PfsRelease> stated =
        PfsRelease.ofWords(above.replaceAll("(?i)RELEASED.*", ""))
            .or(() -> PfsRelease.ofName(file.name()));
    Optional<PfsRelease> archive = PfsRelease.ofArchive(file.path());
    return archive
        .filter(found -> stated.map(other -> other.first().equals(found.first())).orElse(true))
        .or(() -> stated)
        .orElseThrow(() -> PfsRelease.missing(file));
  }

  private static boolean isQualifying(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("qpp") && !lower.matches("(?s).*non[- _]?qpp.*");
  }

  /** What one file gives to an import. */
  private static final class Writing {
    private final PfsRelease release;
    private final boolean qualifying;
    private final Import.Rows fees;
    private final Optional<Import.Rows> codes;
    private final Optional<Import.Rows> descriptors;
    private final SourceRef source;
    private final Map<BigDecimal, Integer> factors = new HashMap<>();
    private final Set<String> attested = new HashSet<>();

    Writing(PfsRelease release, boolean qualifying, Import into) throws IOException {
      this.release = release;
      this.qualifying = qualifying;
      this.fees = into.edition(release.edition(CodeSet.PFS, false));
      this.codes =
          qualifying
              ? Optional.empty()
              : Optional.of(into.edition(release.edition(CodeSet.CPT, true)));
      this.descriptors =
          qualifying
              ? Optional.empty()
              : Optional.of(into.edition(release.edition(CodeSet.CPT_DESCRIPTORS, true)));
      this.source = release.edition(CodeSet.CPT_DESCRIPTORS, true).source();
    }

    void add(FeeCells cells) throws IOException, UnreadableRow {
      FeeScheduleRow row = cells.row(release.days());
      cells.conversionFactor().ifPresent(factor -> factors.merge(factor, 1, Integer::sum));
      if (qualifying) {
        return;
      }
      fees.add(row);
      if (CPT.matcher(row.code()).matches() && attested.add(row.code())) {
        addCode(row, cells.cell(FeeColumns.DESCRIPTION));
      }
    }

    private void addCode(FeeScheduleRow row, String descriptor) throws IOException {
      codes
          .orElseThrow()
          .add(new CodeAttestation(CodeSystem.CPT, row.code(), release.days(), row.status()));
      if (!descriptor.isEmpty()) {
        descriptors
            .orElseThrow()
            .add(new Descriptor(row.code(), Descriptor.Kind.SHORT, descriptor, source));
      }
    }

    void finish() throws IOException {
      Optional<BigDecimal> factor =
          factors.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
      if (factor.isPresent()) {
        fees.add(new ConversionFactor(release.days(), factor.get(), qualifying));
      }
    }
  }
}
