package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.CodeAttestation;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;

class FeeScheduleTest {
  private static final String TITLE =
      "2025 National Physician Fee Schedule Relative Value File October Release";
  private static final List<List<String>> TABLE = PprrvuFixture.table(TITLE, PprrvuFixture.ROWS);

  static List<OfficialFile> forms() {
    return List.of(
        TinyFile.csv("rvu25d.zip/PPRRVU2025_Oct.csv", TABLE),
        TinyFile.workbook("PPRRVU2025_Oct.xlsx", "PPRRVU", TABLE),
        PprrvuFixture.text("PPRRVU2025_Oct.txt", PprrvuFixture.ROWS));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsTheSameRowsFromEachForm(OfficialFile file) throws Exception {
    Gathered gathered = Gathered.from(file);

    assertThat(gathered.rows(FeeScheduleRow.class)).hasSize(4);
    FeeScheduleRow row = gathered.rows(FeeScheduleRow.class).get(0);
    assertThat(row.code()).isEqualTo("75574");
    assertThat(row.modifier()).isEmpty();
    assertThat(row.status()).isEqualTo("A");
    assertThat(row.work()).contains(new BigDecimal("2.40"));
    assertThat(row.practiceNonFacility()).contains(new BigDecimal("7.28"));
    assertThat(row.malpractice()).contains(new BigDecimal("0.16"));
    assertThat(row.totalNonFacility()).isEqualTo(new BigDecimal("9.84"));
    assertThat(row.pcTc()).contains("1");
    assertThat(row.multiple()).contains("4");
    assertThat(row.supervision()).contains("09");
    assertThat(row.validity().words()).isEqualTo("2025-10-01 to 2025-12-31");
    assertThat(gathered.rows).isEqualTo(Gathered.from(forms().get(0)).rows);
    assertThat(gathered.skipped).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keepsThePolicyIndicators(OfficialFile file) throws Exception {
    List<FeeScheduleRow> rows = Gathered.from(file).rows(FeeScheduleRow.class);

    FeeSchedulePolicy imaging = rows.get(0).policy().orElseThrow();
    assertThat(imaging.naNonFacility()).isFalse();
    assertThat(imaging.naFacility()).isTrue();
    assertThat(imaging.imagingFamily()).contains("88");
    assertThat(imaging.endoscopicBase()).isEmpty();
    assertThat(imaging.capNonFacility()).contains(new BigDecimal("11.82"));
    assertThat(imaging.capMalpractice()).contains(new BigDecimal("0.19"));

    FeeSchedulePolicy endoscopy = rows.get(2).policy().orElseThrow();
    assertThat(endoscopy.globalDays()).contains("000");
    assertThat(endoscopy.preoperative()).contains(new BigDecimal("0.10"));
    assertThat(endoscopy.intraoperative()).contains(new BigDecimal("0.80"));
    assertThat(endoscopy.endoscopicBase()).contains("43235");
    assertThat(endoscopy.assistant()).contains("1");
    assertThat(endoscopy.calculationFlag()).contains("0");
  }

  @Test
  void attestsCptCodesAndTakesTheirShortDescriptorsButNoDentalOnes() throws Exception {
    Gathered gathered = Gathered.from(forms().get(0));

    assertThat(gathered.rows(CodeAttestation.class))
        .extracting(CodeAttestation::code)
        .containsExactly("75574", "43239");
    assertThat(gathered.rows(Descriptor.class))
        .extracting(Descriptor::text)
        .containsExactly("Heart vessels by ct", "Look into the stomach");
    assertThat(gathered.editions)
        .extracting(Edition::set)
        .containsExactly(CodeSet.PFS, CodeSet.CPT, CodeSet.CPT_DESCRIPTORS);
  }

  @Test
  void takesTheConversionFactorThatMostRowsState() throws Exception {
    assertThat(Gathered.from(forms().get(0)).rows(ConversionFactor.class))
        .singleElement()
        .satisfies(
            factor -> {
              assertThat(factor.dollars()).isEqualTo(new BigDecimal("32.3465"));
              assertThat(factor.qualifying()).isFalse();
              assertThat(factor.validity().from()).contains(LocalDate.of(2025, 10, 1));
            });
  }

  @Test
  void readsTheWiderTableOf2026ByName() throws Exception {
    List<List<String>> table =
        PprrvuFixture.table2026(
            "2026 National Physician Fee Schedule Relative Value File July Release",
            PprrvuFixture.ROWS);

    Gathered gathered = Gathered.from(TinyFile.csv("PPRRVU2026_Jul_nonQPP.csv", table));

    FeeScheduleRow endoscopy = gathered.rows(FeeScheduleRow.class).get(2);
    assertThat(endoscopy.policy().flatMap(FeeSchedulePolicy::endoscopicBase)).contains("43235");
    assertThat(endoscopy.supervision()).contains("09");
    assertThat(gathered.editions.get(0).name()).isEqualTo("2026C");
    assertThat(gathered.rows(ConversionFactor.class)).noneMatch(ConversionFactor::qualifying);
  }

  @Test
  void takesOnlyTheFactorFromTheFileForQualifyingParticipants() throws Exception {
    List<List<String>> table =
        PprrvuFixture.table2026(
            "2026 National Physician Fee Schedule Relative Value File July Release",
            PprrvuFixture.ROWS);

    Gathered gathered = Gathered.from(TinyFile.csv("PPRRVU2026_Jul_QPP.csv", table));

    assertThat(gathered.rows)
        .singleElement()
        .isInstanceOfSatisfying(
            ConversionFactor.class, factor -> assertThat(factor.qualifying()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "PPRRVU25_JAN.txt, 2025A, 2025-01-01, 2025-03-31",
    "PPRRVU25_APR.txt, 2025B, 2025-04-01, 2025-06-30",
    "PPRRVU2025_Jul.txt, 2025C, 2025-07-01, 2025-09-30",
    "PPRRVU2025_Oct.txt, 2025D, 2025-10-01, 2025-12-31",
    "rvu24ar.zip/PPRRVU24_JAN.txt, 2024AR, 2024-01-01, 2024-03-31",
    "RVU26B/values.txt, 2026B, 2026-04-01, 2026-06-30",
  })
  void findsTheReleaseOfAText(String path, String name, LocalDate from, LocalDate to)
      throws Exception {
    Edition edition = Gathered.from(PprrvuFixture.text(path, PprrvuFixture.ROWS)).editions.get(0);

    assertThat(edition.name()).isEqualTo(name);
    assertThat(edition.from()).isEqualTo(from);
    assertThat(edition.to()).contains(to);
  }

  @Test
  void refusesATableOfUnknownRelease() {
    OfficialFile file = PprrvuFixture.text("values.txt", PprrvuFixture.ROWS);

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("values.txt: expected the release")
        .hasMessageContaining("found none");
  }

  @Test
  void skipsARowThatCannotBeReadAndKeepsTheOthers() throws Exception {
    List<List<String>> rows = new ArrayList<>(PprrvuFixture.ROWS);
    List<String> broken = new ArrayList<>(rows.get(1));
    broken.set(5, "n/a");
    rows.set(1, broken);

    Gathered gathered =
        Gathered.from(TinyFile.csv("PPRRVU2025_Oct.csv", PprrvuFixture.table(TITLE, rows)));

    assertThat(gathered.rows(FeeScheduleRow.class)).hasSize(3);
    assertThat(gathered.skipped)
        .containsExactly("11: expected relative value units in WORK RVU, found 'n/a'");
  }

  @Test
  void leavesTheEndMarkOfOldTextsInAWorkbook() throws Exception {
    List<List<String>> table = new ArrayList<>(TABLE.subList(0, TABLE.size() - 1));
    table.add(List.of("_x001A_"));

    Gathered gathered = Gathered.from(TinyFile.workbook("PPRRVU2025_Oct.xlsx", "PPRRVU", table));

    assertThat(gathered.rows(FeeScheduleRow.class)).hasSize(4);
    assertThat(gathered.skipped).isEmpty();
  }

  @Test
  void refusesATextThatIsCutOff() {
    byte[] whole = PprrvuFixture.text("PPRRVU2025_Oct.txt", PprrvuFixture.ROWS).bytes();
    TinyFile file = new TinyFile("PPRRVU2025_Oct.txt", Arrays.copyOf(whole, whole.length - 100));

    assertThatThrownBy(() -> Gathered.from(file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("cut off?");
  }

  @Test
  void leavesOutTheWorkbookOfAReleaseThatIsAtHandAsText() throws Exception {
    OfficialFile workbook = TinyFile.workbook("PPRRVU25_JAN.xlsx", "PPRRVU", TABLE);
    OfficialFile text = PprrvuFixture.text("rvu25a.zip/PPRRVU25_JAN.txt", PprrvuFixture.ROWS);
    OfficialFile other = PprrvuFixture.text("rvu25d.zip/PPRRVU2025_Oct.txt", PprrvuFixture.ROWS);
    OfficialReader reader = new FeeSchedule();

    assertThat(reader.isCoveredBy(workbook, reader, text)).isTrue();
    assertThat(reader.isCoveredBy(text, reader, workbook)).isFalse();
    assertThat(reader.isCoveredBy(workbook, reader, other)).isFalse();
  }

  @Test
  void asksForTheLicenceThatTheFilePrints() throws Exception {
    OfficialFile file = forms().get(0);

    Optional<String> notice = new FeeSchedule().licenceNotice(file, Tables.head(file));

    assertThat(notice).hasValueSatisfying(text -> assertThat(text).contains("American Medical"));
  }

  @Test
  void doesNotTakeOtherTablesForItsOwn() throws Exception {
    assertThat(
            Gathered.readers(
                TinyFile.encoded(
                    "PPRRVU2025_Oct.csv", StandardCharsets.UTF_8, "HCPCS,MOD,STATUS\nA,B,C\n")))
        .isEmpty();
  }
}
