package org.scrubjay.codes.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;

/** What the built-in code book answers, by date. */
class BuiltinCodeBookTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

  private static CodeBook book;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @ParameterizedTest
  @CsvSource({
    "70450, 2025-03-14, at all known dates, true",
    "70450, 2019-06-01, at all known dates, true",
    "75580, 2025-03-14, from 2024-01-01, true",
    "75580, 2023-06-01, from 2024-01-01, false",
    "0503T, 2023-06-01, 2018-01-01 to 2023-12-31, true",
    "0503T, 2025-03-14, 2018-01-01 to 2023-12-31, false",
    "C9793, 2025-03-14, from 2024-01-01, true",
    "C9793, 2023-12-31, from 2024-01-01, false",
  })
  void aProcedureComesWithItsDatesWhateverTheDate(
      String code, LocalDate date, String validity, boolean valid) {
    Procedure procedure = found(book.procedure(code, date));
    assertThat(procedure.code()).isEqualTo(code);
    assertThat(procedure.validity().contains(date)).isEqualTo(valid);
    assertThat(procedure.validity().words()).isEqualTo(validity);
  }

  @Test
  void aProcedureKnowsItsSuccessorsAndWhoseWordsItsLabelIs() {
    Procedure procedure = found(book.procedure("0503T", DAY));
    assertThat(procedure.successors()).containsExactly("75580");
    assertThat(procedure.labelSource().title()).isEqualTo("Scrubjay label, not the CPT descriptor");
  }

  @ParameterizedTest
  @CsvSource({
    "I20.8,  2023-05-01, true,  until 2023-09-30",
    "I20.8,  2023-09-30, true,  until 2023-09-30",
    "I208,   2023-10-01, false, from 2023-10-01",
    "I20.8,  2025-03-14, false, from 2023-10-01",
    "I20.81, 2025-03-14, true,  from 2023-10-01",
    "I20.81, 2023-05-01, true,  from 2023-10-01",
    "I20.9,  2026-01-02, true,  at all known dates",
  })
  void aDiagnosisStandsAsItDidOnTheDate(
      String code, LocalDate date, boolean billable, String validity) {
    DiagnosisCode diagnosis = found(book.diagnosis(code, date));
    assertThat(diagnosis.code()).startsWith("I20.").startsWith(code.substring(0, 3));
    assertThat(diagnosis.billable()).isEqualTo(billable);
    assertThat(diagnosis.validity().words()).isEqualTo(validity);
  }

  @Test
  void aDiagnosisThatEndedNamesItsSuccessors() {
    assertThat(found(book.diagnosis("I20.8", LocalDate.of(2023, 5, 1))).successors())
        .containsExactly("I20.81", "I20.89");
  }

  @Test
  void nobodyCanSayWhatNoTableHolds() {
    assertThat(book.procedure("99999", DAY).notChecked())
        .contains(
            "the built-in CPT codes table is partial and lacks 99999: import the full CPT codes to"
                + " check it");
    assertThat(book.diagnosis("Q99.98", DAY).notChecked())
        .contains(
            "the built-in ICD-10-CM table is partial and lacks Q99.98: import the full ICD-10-CM to"
                + " check it");
    assertThat(book.diagnosis("I20.9", LocalDate.of(2019, 3, 1)).notChecked())
        .contains("no ICD-10-CM edition covers 2019-03-01");
    assertThat(
            book.pairEdit(Setting.PRACTITIONER, "75574", "76377", LocalDate.of(2019, 3, 1))
                .notChecked())
        .contains("no NCCI PTP practitioner edition covers 2019-03-01");
    assertThat(book.pairEdit(Setting.PRACTITIONER, "75574", "99999", DAY).notChecked())
        .get()
        .asString()
        .contains("lacks 75574 with 99999");
  }

  @Test
  void childrenAreTheNextCodesBelow() {
    assertThat(book.children("S72.00", DAY))
        .extracting(DiagnosisCode::code)
        .containsExactly("S72.001", "S72.002", "S72.009");
    assertThat(book.children("S72.001", DAY)).hasSize(16).allMatch(DiagnosisCode::billable);
    assertThat(book.children("I20", DAY))
        .extracting(DiagnosisCode::code)
        .containsExactly("I20.0", "I20.1", "I20.2", "I20.8", "I20.9");
    assertThat(book.children("I20.8", LocalDate.of(2023, 5, 1))).isEmpty();
    assertThat(book.children("I20.9", DAY)).isEmpty();
  }

  @Test
  void notesAreInheritedNearestFirst() {
    List<DiagnosisNote> notes = found(book.notes("I20.9", DAY));
    assertThat(notes.stream().map(DiagnosisNote::carrier).distinct())
        .startsWith("I20.9", "I20")
        .endsWith("I00-I99");
    assertThat(notes)
        .filteredOn(note -> note.kind() == DiagnosisNote.Kind.EXCLUDES1)
        .anyMatch(note -> note.carrier().equals("I20") && note.names("I25.10"));
  }

  @Test
  void aPairIsFoundFromBothSidesAndInItsOwnSettingOnly() {
    PairEdit pair = found(book.pairEdit(Setting.PRACTITIONER, "75574", "76377", DAY));
    assertThat(pair.column1()).isEqualTo("75574");
    assertThat(pair.indicator()).isEqualTo(PairEdit.Indicator.ALLOWED);
    assertThat(found(book.pairEdit(Setting.PRACTITIONER, "76377", "75574", DAY))).isEqualTo(pair);
    assertThat(found(book.pairEdit(Setting.OUTPATIENT_HOSPITAL, "76377", "75574", DAY)).setting())
        .isEqualTo(Setting.OUTPATIENT_HOSPITAL);
    assertThat(book.pairEdit(Setting.PRACTITIONER, "0503T", "76377", DAY).found()).isEmpty();
  }

  @Test
  void unitLimitsDifferBySetting() {
    assertThat(found(book.unitLimit(Setting.PRACTITIONER, "71046", DAY)).units()).isEqualTo(2);
    assertThat(found(book.unitLimit(Setting.OUTPATIENT_HOSPITAL, "71046", DAY)).units())
        .isEqualTo(3);
  }

  @Test
  void figuresOfAnotherPeriodAreNoAnswer() {
    FeeScheduleRow row = found(book.feeSchedule("75574", "26", DAY));
    assertThat(row.totalNonFacility()).isEqualTo(new BigDecimal("3.37"));
    assertThat(book.feeSchedule("75574", "26", LocalDate.of(2027, 1, 1)).notChecked())
        .contains("no physician fee schedule figures for 2027-01-01");
    assertThat(book.feeSchedule("75574", "26", LocalDate.of(2019, 1, 1)).notChecked())
        .contains("no physician fee schedule figures for 2019-01-01");
    assertThat(book.outpatient("75574", LocalDate.of(2024, 5, 1)).notChecked())
        .contains("no outpatient prospective payment figures for 2024-05-01");
  }

  @Test
  void aComponentThatACodeDoesNotHaveIsNoneNotUnchecked() {
    assertThat(book.feeSchedule("92920", "TC", DAY)).isInstanceOf(Answer.None.class);
    assertThat(book.feeSchedule("99999", "TC", DAY)).isInstanceOf(Answer.NotChecked.class);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-08, 32.7442", "2024-03-09, 33.2875", "2025-03-14, 32.3465"})
  void theConversionFactorChangesWithinAYear(LocalDate date, BigDecimal dollars) {
    assertThat(book.conversionFactor(date).orElseThrow().dollars()).isEqualTo(dollars);
  }

  @Test
  void theFactorOf2026IsTheOneForEverybody() {
    assertThat(book.conversionFactor(LocalDate.of(2026, 5, 1)).orElseThrow().dollars())
        .isEqualTo(new BigDecimal("33.4009"));
    assertThat(book.conversionFactor(LocalDate.of(2019, 5, 1))).isEmpty();
  }

  @Test
  void exclusionsMayBeRanges() {
    assertThat(found(book.threeDimensionalExclusion("76377", "78100", DAY)))
        .isEqualTo(new CodePattern("78012", "78999"));
    assertThat(found(book.threeDimensionalExclusion("76377", "75574", DAY)).first())
        .isEqualTo("75574");
    assertThat(book.threeDimensionalExclusion("76377", "0623T", LocalDate.of(2026, 2, 1)).found())
        .isEmpty();
    assertThat(
            book.threeDimensionalExclusion("76377", "75574", LocalDate.of(2024, 2, 1)).notChecked())
        .contains("no CPT instructions for 3D rendering edition covers 2024-02-01");
  }

  @Test
  void modifiersSayWhetherTheyBypassEdits() {
    assertThat(found(book.modifier("59", DAY)).ncciAssociated()).isTrue();
    assertThat(found(book.modifier("26", DAY)).ncciAssociated()).isFalse();
    assertThat(found(book.modifier("XU", LocalDate.of(2014, 1, 1))).validity().from())
        .contains(LocalDate.of(2015, 1, 1));
    assertThat(book.modifier("ZZ", DAY).notChecked()).isPresent();
  }

  @Test
  void theNewestEditionThatBeganAnswers() {
    assertThat(name(CodeSet.ICD10CM, LocalDate.of(2025, 9, 30))).contains("built-in FY2025");
    assertThat(name(CodeSet.ICD10CM, LocalDate.of(2025, 10, 1))).contains("built-in FY2026");
    assertThat(name(CodeSet.ICD10CM, LocalDate.of(2031, 1, 1))).contains("built-in FY2026");
    assertThat(name(CodeSet.ICD10CM, LocalDate.of(2024, 9, 30))).isEmpty();
    assertThat(book.editions()).allMatch(edition -> edition.rows() > 0);
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    List<String> codes = List.of("75571", "75572", "75573", "76376", "76377");
    List<Boolean> alone = codes.stream().map(BuiltinCodeBookTest::isPairWith75574).toList();
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(
            i ->
                assertThat(isPairWith75574(codes.get(i % codes.size())))
                    .isEqualTo(alone.get(i % codes.size())));
  }

  private static boolean isPairWith75574(String code) {
    return book.pairEdit(Setting.PRACTITIONER, "75574", code, DAY).found().isPresent();
  }

  private static Optional<String> name(CodeSet set, LocalDate date) {
    return book.edition(set, date).map(edition -> edition.name());
  }

  private static <T> T found(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Found.class);
    return answer.found().orElseThrow();
  }
}
