package org.scrubjay.codes.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrubjay.codes.Descriptor;
import org.scrubjay.codes.Descriptor.Kind;
import org.scrubjay.codes.Edition;

/** The texts are invented: the real ones are the AMA's. */
class CptDescriptorFileTest {
  private static final String[] NOTICE = {
    "CPT\u00AE codes, descriptions and other data are copyright 2025 American Medical Association.",
    "All rights reserved. No fee schedules are included in this sample of a notice.",
    ""
  };

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            TestFile.text(
                "CPT 2026/LONGULT.txt",
                NOTICE[0],
                NOTICE[1],
                NOTICE[2],
                "99991\tInvented service, first hour",
                "0999T\tInvented \"new\" service"),
            Kind.LONG),
        Arguments.of(
            TestFile.text(
                "2026.zip/MEDU.txt",
                NOTICE[0],
                "99991 Invented service, first hour",
                "0999T Invented \"new\" service"),
            Kind.MEDIUM),
        Arguments.of(
            TestFile.text(
                "2026/SHORTU.txt",
                "99991 Invented service, first hour",
                "0999T Invented \"new\" service"),
            Kind.SHORT),
        Arguments.of(
            TestFile.text(
                "2026/ConsumerDescriptor.txt",
                "Concept Id\tCPT Code\tConsumer Friendly Descriptor",
                "100\t99991\tInvented service, first hour",
                "101\t0999T\tInvented \"new\" service"),
            Kind.CONSUMER),
        Arguments.of(
            TestFile.text(
                "2026/Clinician.txt",
                "Concept Id\tCPT Code\tClinician Descriptor Id\tClinician Descriptor",
                "100\t99991\t7\tInvented service, first hour",
                "101\t0999T\t8\tInvented \"new\" service"),
            Kind.CLINICIAN),
        Arguments.of(
            TestFile.text(
                "2026/mine.csv",
                "code,what",
                "99991,\"Invented service, first hour\"",
                "0999T,\"Invented \"\"new\"\" service\""),
            Kind.OTHER),
        Arguments.of(
            TestFile.workbook(
                "2026/mine.xlsx",
                List.of(
                    List.of(99991, "Invented service, first hour"),
                    List.of("0999T", "Invented \"new\" service"))),
            Kind.OTHER));
  }

  @ParameterizedTest
  @MethodSource("files")
  void anyTableOfCodesAndTextsIsRead(TestFile file, Kind kind) throws Exception {
    CptDescriptorFile reader = new CptDescriptorFile();
    assertThat(reader.recognises(file, Tables.head(file))).isTrue();
    assertThat(reader.licenceNotice(file, Tables.head(file)).orElseThrow())
        .contains("American Medical Association");

    Collected found = Collected.from(reader, file);

    assertThat(found.rows(Descriptor.class))
        .extracting(Descriptor::code, Descriptor::kind, Descriptor::text)
        .containsExactly(
            tuple("99991", kind, "Invented service, first hour"),
            tuple("0999T", kind, "Invented \"new\" service"));
    assertThat(found.skipped()).isEmpty();
    assertThat(found.editions())
        .extracting(Edition::name, Edition::from, Edition::partial)
        .containsExactly(tuple("CPT 2026", LocalDate.of(2026, 1, 1), true));
  }

  @Test
  void theNoticeOfTheFileIsShownWhole() throws Exception {
    TestFile file = TestFile.text("LONGULT.txt", NOTICE[0], NOTICE[1], "", "99991\tInvented text");
    assertThat(new CptDescriptorFile().licenceNotice(file, Tables.head(file)))
        .contains(NOTICE[0] + "\n" + NOTICE[1]);
  }

  static Stream<TestFile> others() {
    return Stream.of(
        TestFile.text("ptp.txt", "0001A\t0591T\t\t20220101\t*\t1\tMisuse", "0001A\t90473"),
        TestFile.text("mue.csv", "0001U,1,2 Date of Service Edit: Policy,Nature of Analyte"),
        TestFile.text("b.txt", "0001F\tInvented name\t\tE1\t\t", "0001U\tInvented\t\tA\t\t"),
        TestFile.text("pprrvu.txt", "0001F   Invented name      I      0.00   0.00"),
        TestFile.text("anes.csv", "10112 ,00 ,ALABAMA,19.31 ", "02102 ,01 ,ALASKA*,27.86 "),
        TestFile.text("icd10cm-codes-2026.txt", "A0000   Typhoid", "A0001   Other"),
        TestFile.text("zip.txt", "AK995010210201 Z9   0 A"),
        TestFile.text("prose.txt", "Nothing here is a table."));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherTablesWithCodesAreLeftToTheirReaders(TestFile file) throws Exception {
    assertThat(new CptDescriptorFile().recognises(file, Tables.head(file))).isFalse();
  }
}
