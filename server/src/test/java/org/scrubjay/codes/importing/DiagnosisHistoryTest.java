package org.scrubjay.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrubjay.codes.importing.Official.importing;
import static org.scrubjay.codes.importing.Official.open;
import static org.scrubjay.codes.importing.Official.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.book.BookFolder;

/**
 * What imported order files do not say of earlier years and of successors, and where it is from.
 */
class DiagnosisHistoryTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 1, 15);
  private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 15);
  private static final LocalDate DIVIDED = LocalDate.of(2021, 10, 1);

  @TempDir Path folder;
  private BookFolder book;
  private Path order2025;
  private Path order2026;
  private Path conversions;

  @BeforeEach
  void files() throws IOException {
    book = new BookFolder(folder.resolve("book"));
    order2025 =
        write(
            folder,
            "in/icd10cm-order-2025.txt",
            Official.orderFile(
                "M54|0|Dorsalgia",
                "M545|0|Low back pain",
                "M5450|1|Low back pain, unspecified",
                "M5459|1|Other low back pain",
                "N999|1|Some disorder"));
    order2026 =
        write(
            folder,
            "in/icd10cm-order-2026.txt",
            Official.orderFile(
                "M54|0|Dorsalgia, reworded",
                "M545|0|Low back pain",
                "M5450|1|Low back pain, unspecified",
                "M5459|1|Other low back pain",
                "N999|0|Some disorder",
                "N9991|1|Some disorder of one kind",
                "N9992|1|Some disorder of another kind"));
    conversions =
        write(
            folder,
            "in/ICD-10-CM-CONVERSION-TABLE-FY2026.csv",
            "Current code assignment,Effective,Previous Code(s) Assignment\n"
                + "M54.50,2021,M54.5\n"
                + "M54.59,2021,M54.5\n"
                + "N99.91,2025,N99.9\n"
                + "N99.92,2025,N99.9\n"
                + "N99.93,2018,N99.9\n"
                + "O35.00X0,2022,O35.0XX0\n"
                + "H81.4,2019,H81.41-H81.43; H81.49\n");
  }

  @Test
  void theBuiltInSetStillAnswersForTheYearsBeforeTheFirstImportedEdition() throws IOException {
    importing(book, true, order2025, order2026);
    try (CodeBook open = open(book)) {
      DiagnosisCode before = found(open, "M54.5", IN_2021);
      assertThat(before.billable()).isTrue();
      assertThat(before.validity().to()).contains(DIVIDED.minusDays(1));
      assertThat(before.successors()).containsExactly("M54.50", "M54.51", "M54.59");
      DiagnosisCode now = found(open, "M54.5", IN_2026);
      assertThat(now.billable()).isFalse();
      assertThat(now.validity().from()).contains(DIVIDED);
      assertThat(now.successors()).isEqualTo(before.successors());
      assertThat(found(open, "M54.50", IN_2021).validity().from()).contains(DIVIDED);
    }
  }

  @Test
  void anImportedEditionHasTheLastWordOnItsDays() throws IOException {
    importing(book, true, order2025, order2026);
    try (CodeBook open = open(book)) {
      assertThat(open.diagnosis("M54.51", IN_2026))
          .as("built in, and not in the imported edition")
          .isInstanceOf(Answer.None.class);
    }
  }

  @Test
  void theConversionTableDatesCodesAndNamesTheirSuccessors() throws IOException {
    importing(book, true, order2025, order2026, conversions);
    try (CodeBook open = open(book)) {
      DiagnosisCode last = found(open, "N99.9", LocalDate.of(2025, 3, 1));
      assertThat(last.validity().to()).contains(LocalDate.of(2025, 9, 30));
      assertThat(last.successors())
          .as("those of the day after its last, not every code split off in its life")
          .containsExactly("N99.91", "N99.92");
      assertThat(found(open, "N99.9", IN_2026).successors()).containsExactly("N99.91", "N99.92");
      assertThat(found(open, "M54.50", IN_2026).validity().from()).contains(DIVIDED);
      assertThat(found(open, "M54.5", IN_2026).successors()).contains("M54.50", "M54.59");
    }
  }

  @Test
  void aCodeThatEndedBeforeEveryEditionIsKnownByItsSuccessors() throws IOException {
    importing(book, true, order2026, conversions);
    try (CodeBook open = open(book)) {
      DiagnosisCode gone = found(open, "O35.0XX0", IN_2026);
      assertThat(gone.validity().to()).contains(LocalDate.of(2022, 9, 30));
      assertThat(gone.successors()).containsExactly("O35.00X0");
      assertThat(gone.title()).isEmpty();
      assertThat(found(open, "H81.42", IN_2026).successors())
          .as("inside a range")
          .containsExactly("H81.4");
    }
  }

  @Test
  void aStateGoesOnThroughEditionsOfBothKinds() throws IOException {
    importing(book, true, order2026);
    try (CodeBook open = open(book)) {
      assertThat(found(open, "M54.50", IN_2026).validity().from())
          .as("the built-in FY2025 stands before the imported FY2026")
          .isEqualTo(Optional.of(DIVIDED));
      assertThat(found(open, "M54.5", IN_2026).validity().from()).contains(DIVIDED);
      assertThat(found(open, "M54", IN_2026).title()).isEqualTo("Dorsalgia, reworded");
    }
  }

  private static DiagnosisCode found(CodeBook book, String code, LocalDate date) {
    return book.diagnosis(code, date).found().orElseThrow();
  }
}
