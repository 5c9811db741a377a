package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeConversion;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;

class IcdFilesTest {
  static final String[] ORDER = {
    order(1, "A00", 0, "Cholera", "Cholera"),
    order(2, "A000", 1, "Cholera due to O1", "Cholera due to Vibrio cholerae 01, biovar cholerae"),
    order(3, "I1A0", 1, "Resistant hypertension", "Resistant hypertension"),
    order(4, "S72001A", 1, "Fx unsp part of nk of r femr, init", "Fracture, initial encounter"),
    order(5, "Z998", 1, "Dependence on machines", "Dependence on other enabling machines")
  };

  @Test
  void theOrderFileGivesEveryCodeAndHeadingWithoutDates() throws Exception {
    TestFile file = TestFile.text("icd10cm-order-2026.txt", ORDER);

    assertThat(new IcdOrderFile().recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(new IcdOrderFile(), file);

    Edition edition = found.editions().get(0);
    assertThat(edition.set()).isEqualTo(CodeSet.ICD10CM);
    assertThat(edition.partial()).isFalse();
    assertThat(found.rows())
        .containsExactly(
            code("A00", "Cholera", false, Period.ALWAYS),
            code(
                "A00.0", "Cholera due to Vibrio cholerae 01, biovar cholerae", true, Period.ALWAYS),
            code("I1A.0", "Resistant hypertension", true, Period.ALWAYS),
            code("S72.001A", "Fracture, initial encounter", true, Period.ALWAYS),
            code("Z99.8", "Dependence on other enabling machines", true, Period.ALWAYS));
    assertThat(found.skipped()).isEmpty();
  }

  @Test
  void anOrderFileThatIsCutOffIsRefused() {
    TestFile file = TestFile.text("icd10cm-order-2026.txt", ORDER[0], ORDER[1], ORDER[2]);
    assertThatThrownBy(() -> Collected.from(new IcdOrderFile(), file))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("found I1A.0 at the end: cut off?");
  }

  @ParameterizedTest
  @CsvSource({
    "icd10cm-order-2026.txt, FY2026, 2025-10-01, 2026-09-30",
    "icd10cm_order_2026.txt, FY2026, 2025-10-01, 2026-09-30",
    "icd10cm-order-April-2025.txt, FY2025 April, 2025-04-01, 2025-09-30",
    "icd10cm-order-Jan-2021.txt, FY2021 January, 2021-01-01, 2021-09-30",
    "ICD10-CM Code Descriptions 2025.zip/order.txt, FY2025, 2024-10-01, 2025-09-30",
    "icd10cm-April-1-2026.zip/order.txt, FY2026 April, 2026-04-01, 2026-09-30",
    "2019 downloads/FY2026/order.txt, FY2026, 2025-10-01, 2026-09-30"
  })
  void theReleaseIsInTheNameOrAroundIt(String path, String name, LocalDate from, LocalDate to)
      throws Exception {
    Edition edition =
        Collected.from(new IcdOrderFile(), TestFile.text(path, ORDER)).editions().get(0);
    assertThat(edition.name()).isEqualTo(name);
    assertThat(edition.from()).isEqualTo(from);
    assertThat(edition.to()).contains(to);
  }

  @Test
  void anOrderFileOfUnknownYearIsRefused() {
    assertThatThrownBy(() -> Collected.from(new IcdOrderFile(), TestFile.text("order.txt", ORDER)))
        .isInstanceOf(OfficialFormatException.class)
        .hasMessageContaining("expected a name with the fiscal year");
  }

  @Test
  void unreadableLinesAreReportedAndTheRestIsKept() throws Exception {
    TestFile file =
        TestFile.text("order-2026.txt", ORDER[0], "00002 A000    7 Cholera", "", ORDER[4]);
    Collected found = Collected.from(new IcdOrderFile(), file);
    assertThat(found.rows()).hasSize(2);
    assertThat(found.skipped()).containsExactly("2: expected order number, code, flag and titles");
  }

  @Test
  void theCodesFileIsPartialAndCoveredByTheOrderFile() throws Exception {
    TestFile codes =
        TestFile.text("a/icd10cm-codes-2026.txt", "A000    Cholera due to O1", "A001    Cholera");
    TestFile order = TestFile.text("a/icd10cm-order-2026.txt", ORDER);
    IcdCodesFile reader = new IcdCodesFile();

    assertThat(reader.recognises(codes, Tables.head(codes))).isTrue();
    assertThat(reader.recognises(order, Tables.head(order))).isFalse();
    Collected found = Collected.from(reader, codes);
    assertThat(found.editions().get(0).partial()).isTrue();
    assertThat(found.rows())
        .contains(code("A00.0", "Cholera due to O1", true, Period.ALWAYS))
        .hasSize(2);
    assertThat(reader.isCoveredBy(codes, new IcdOrderFile(), order)).isTrue();
    TestFile april = TestFile.text("a/icd10cm-order-April-2026.txt", ORDER);
    assertThat(reader.isCoveredBy(codes, new IcdOrderFile(), april)).isFalse();
  }

  @Test
  void addendaGiveStatesWithDatesUpToTheStatistics() throws Exception {
    String shortTitle = "Other acariasis".concat(" ".repeat(46));
    TestFile file =
        TestFile.text(
            "icd10cm-order-addenda-2026.txt",
            "Delete:      1 B880    " + shortTitle + "Other acariasis",
            "Add:         0 B880    " + shortTitle + "Other acariasis",
            "Revise from: 1 L02212  " + shortTitle + "Cutaneous abscess",
            "Revise to:   1 L02212  " + shortTitle + "Cutaneous abscess of back",
            "Move:        1 L02212  " + shortTitle + "Unknown action",
            "",
            "Headers",
            "  23324 headers in icd10cm_order_2025.txt",
            "    143 additions",
            "of which",
            "Add:         1 Z999    " + shortTitle + "After the tail");

    assertThat(new IcdAddenda().recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(new IcdAddenda(), file);

    Period before = new Period(Optional.empty(), Optional.of(LocalDate.of(2025, 9, 30)));
    Period since = new Period(Optional.of(LocalDate.of(2025, 10, 1)), Optional.empty());
    assertThat(found.rows())
        .containsExactly(
            code("B88.0", "Other acariasis", true, before),
            code("B88.0", "Other acariasis", false, since),
            code("L02.212", "Cutaneous abscess", true, before),
            code("L02.212", "Cutaneous abscess of back", true, since));
    assertThat(found.editions()).extracting(Edition::name).containsExactly("FY2026 addenda");
    assertThat(found.skipped()).hasSize(1).first().asString().startsWith("5: ");
  }

  @Test
  void codesAddendaHaveNoFlagAndQuietAprilsNoRows() throws Exception {
    TestFile codes =
        TestFile.text("icd10cm-codes-addenda-2026.txt", "Add:         B8801   By Demodex mites");
    assertThat(Collected.from(new IcdAddenda(), codes).rows(DiagnosisCode.class))
        .extracting(DiagnosisCode::code, DiagnosisCode::billable, DiagnosisCode::title)
        .containsExactly(tuple("B88.01", true, "By Demodex mites"));

    TestFile quiet =
        TestFile.text(
            "icd10cm-codes-addenda-April-2025.txt",
            "",
            "Codes",
            "  74260 codes in icd10cm_order_2025.txt",
            "      0 additions");
    assertThat(new IcdAddenda().recognises(quiet, Tables.head(quiet))).isTrue();
    assertThat(Collected.from(new IcdAddenda(), quiet).editions()).isEmpty();
  }

  @Test
  void theConversionTableDatesYearsFromOctober() throws Exception {
    TestFile file =
        TestFile.workbook(
            "table.xlsx",
            List.of(
                List.of("NCHS has published an update. This FY 2026 (October 1, 2025) table ..."),
                List.of("Current code assignment", "Effective", "Previous Code(s) Assignment"),
                List.of("A04.71", 2017, "A04.7"),
                List.of("Y07.050 ", LocalDate.of(2023, 4, 1), "Y07.01-Y07.04"),
                List.of("I20.2", 2022, "I20.0-I20.1; I20.8"),
                List.of("R11.15", 2019, "K31.89 and a code from R11-"),
                List.of("W44.A0XA", 2023, "Codes in Categories T15-T19"),
                List.of("W453XXA", 2025, "W45.8XXA"),
                List.of("Z17.21", 2024, "None"),
                List.of("K59.03", "soon", "K59.09")));

    assertThat(new IcdConversionTable().recognises(file, Tables.head(file))).isTrue();
    Collected found = Collected.from(new IcdConversionTable(), file);

    assertThat(found.editions()).extracting(Edition::name).containsExactly("FY2026");
    assertThat(found.rows(CodeConversion.class))
        .containsExactly(
            conversion("A04.71", "2017-10-01", "A04.7", "A04.7"),
            conversion("Y07.050", "2023-04-01", "Y07.01-Y07.04", "Y07.01..Y07.04"),
            conversion("I20.2", "2022-10-01", "I20.0-I20.1; I20.8", "I20.0..I20.1", "I20.8"),
            conversion("R11.15", "2019-10-01", "K31.89 and a code from R11-", "K31.89", "R11"),
            conversion("W44.A0XA", "2023-10-01", "Codes in Categories T15-T19", "T15..T19"),
            conversion("W45.3XXA", "2025-10-01", "W45.8XXA", "W45.8XXA"),
            conversion("Z17.21", "2024-10-01", "None"));
    assertThat(found.skipped()).containsExactly("10: expected a year or a date for K59.03");
  }

  @Test
  void theConversionTableMayBeCsvWithDatesAsTyped() throws Exception {
    TestFile file =
        TestFile.text(
            "conversion table FY2020.csv",
            "Current code assignment,Effective,Previous Code(s) Assignment",
            "U07.0,4/1/2020,\"J68.0, J68.9\"",
            "U07.1,43922,B97.29");
    assertThat(Collected.from(new IcdConversionTable(), file).rows(CodeConversion.class))
        .containsExactly(
            conversion("U07.0", "2020-04-01", "J68.0, J68.9", "J68.0", "J68.9"),
            conversion("U07.1", "2020-04-01", "B97.29", "B97.29"));
  }

  private static CodeConversion conversion(
      String code, String effective, String printed, String... previous) {
    return new CodeConversion(
        code,
        LocalDate.parse(effective),
        Arrays.stream(previous).map(CodePattern::of).toList(),
        printed);
  }

  private static DiagnosisCode code(String code, String title, boolean billable, Period period) {
    return new DiagnosisCode(code, title, billable, period, List.of());
  }

  private static String order(int number, String code, int flag, String shortTitle, String title) {
    return String.format(
        Locale.ROOT, "%05d %-7s %d %-60s %s", number, code, flag, shortTitle, title);
  }
}
