package org.scrubjay.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.scrubjay.codes.importing.Official.importing;
import static org.scrubjay.codes.importing.Official.open;
import static org.scrubjay.codes.importing.Official.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.book.BookUpdate;
import org.scrubjay.codes.book.CodeBookException;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.codes.importing.FileResult.Status;
import org.scrubjay.codes.official.PprrvuFixture;

/** What an import makes of small official files, and what it leaves as it was. */
class ImporterTest {
  private static final LocalDate FY2025 = LocalDate.of(2025, 3, 14);
  private static final LocalDate FY2026 = LocalDate.of(2025, 11, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);

  @TempDir Path folder;
  private BookFolder book;
  private Path order2025;
  private Path order2026;
  private Path limits;

  private static final String FEE_ROW =
      "75574,,Heart vessels by ct,A,,2.40,7.28,,7.28,NA,0.16,9.84,9.84,1,XXX,0.00,0.00,0.00,"
          + "4,0,0,0,0,,32.3465,09,0,88,11.82,11.82,0.19";

  @BeforeEach
  void files() throws IOException {
    book = new BookFolder(folder.resolve("book"));
    order2025 =
        write(
            folder,
            "in/icd10cm-order-2025.txt",
            Official.orderFile("I20|0|Angina pectoris", "I208|1|Other angina", "Y99|1|Old code"));
    order2026 =
        write(
            folder,
            "in/icd10cm_order_2026.txt",
            Official.orderFile(
                "I20|0|Angina pectoris", "I208|0|Other angina", "I2089|1|Angina of effort"));
    limits =
        write(folder, "in/MCR_MUE_PractitionerServices_Eff_07-01-2024.csv", Official.UNIT_LIMITS);
  }

  @Test
  void editionsStandSideBySideAndTheDateDecides() throws IOException {
    assertThat(importing(book, true, order2025, order2026))
        .extracting(FileResult::status)
        .containsOnly(Status.IMPORTED);
    try (CodeBook open = open(book)) {
      assertThat(open.diagnosis("I20.8", FY2025).found().orElseThrow().billable()).isTrue();
      assertThat(open.diagnosis("I20.8", FY2026).found().orElseThrow().billable()).isFalse();
      assertThat(open.diagnosis("Y99", FY2026).found().orElseThrow().validity().to())
          .contains(LocalDate.of(2025, 9, 30));
      assertThat(open.children("I20", FY2026)).extracting("code").containsExactly("I20.8");
      assertThat(open.diagnosis("A00", FY2026)).isInstanceOf(Answer.None.class);
      assertThat(open.procedure("75574", FY2025).found().orElseThrow().abbreviations())
          .contains("ccta");
    }
  }

  @Test
  void theSameFileIsImportedOnce() throws IOException {
    importing(book, true, order2025);
    List<BookFolder.Entry> before = book.entries();
    assertThat(importing(book, true, order2025))
        .extracting(FileResult::status)
        .containsExactly(Status.ALREADY_IMPORTED);
    assertThat(book.entries()).isEqualTo(before);
  }

  @Test
  void aNewFileOfTheSameNameReplacesTheOld() throws IOException {
    importing(book, true, order2025);
    write(folder, "in/icd10cm-order-2025.txt", Official.orderFile("I20|0|Angina, corrected"));
    importing(book, true, order2025);
    assertThat(book.entries()).singleElement().extracting("rows").isEqualTo(2);
    try (CodeBook open = open(book)) {
      assertThat(open.diagnosis("I20", FY2025).found().orElseThrow().title())
          .isEqualTo("Angina, corrected");
      assertThat(open.diagnosis("Y99", FY2025)).isInstanceOf(Answer.None.class);
    }
    try (Stream<Path> parts = Files.list(book.path().resolve("parts"))) {
      assertThat(parts).hasSize(1);
    }
  }

  @Test
  void pairsAreCompleteOnceAllFourPartsAreThere() throws IOException {
    String setting = "in/ccipra-v302r0-f";
    Path first =
        write(
            folder,
            setting + "1.TXT",
            Official.pairs("11111|22222|20200101|*|1", "11111|22222|20190101|20191231|0"));
    Path second =
        write(folder, setting + "2.txt", Official.pairs("33333|11111|20240701|20240701|9"));
    importing(book, true, first, second);
    try (CodeBook open = open(book)) {
      assertThat(open.pairEdit(Setting.PRACTITIONER, "22222", "11111", AUGUST_2024).found())
          .isPresent();
      assertThat(open.pairEdit(Setting.PRACTITIONER, "33333", "22222", AUGUST_2024))
          .isInstanceOf(Answer.NotChecked.class);
    }
    Path third = write(folder, setting + "3.txt", Official.pairs("44444|55555|20200101|*|0"));
    Path fourth = write(folder, setting + "4.txt", Official.pairs("66666|55555|20200101|*|0"));
    importing(book, true, third, fourth);
    try (CodeBook open = open(book)) {
      assertThat(open.pairEdit(Setting.PRACTITIONER, "33333", "22222", AUGUST_2024))
          .isInstanceOf(Answer.None.class);
      assertThat(open.pairEdit(Setting.PRACTITIONER, "33333", "11111", AUGUST_2024))
          .as("indicator 9 is never in force")
          .isInstanceOf(Answer.None.class);
      assertThat(open.pairEdit(Setting.PRACTITIONER, "55555", "66666", AUGUST_2024).found())
          .get()
          .extracting("column1")
          .isEqualTo("66666");
    }
  }

  @Test
  void aDayBeforeEveryNcciEditionIsNotCheckedWhateverTheRowsSay() throws IOException {
    LocalDate before = LocalDate.of(2019, 6, 1);
    for (int part = 1; part <= 4; part++) {
      Path pairs =
          write(
              folder,
              "in/ccipra-v302r0-f" + part + ".txt",
              Official.pairs(part + "1111|22222|20190101|*|0"));
      importing(book, true, pairs);
    }
    Path addOns =
        write(
            folder,
            "in/AOC_V2024Q3-MCR.txt",
            String.join(
                "\r\n",
                "AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT"
                    + "\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tSpecial_Instruction_Notes",
                "1\t0722T\t\t75571\t\t2013001\t\t",
                ""));
    assertThat(importing(book, true, limits, addOns))
        .extracting(FileResult::status)
        .containsOnly(Status.IMPORTED);
    try (CodeBook open = open(book);
        CodeBook builtIn = BuiltinCodeBook.open()) {
      assertThat(open.pairEdit(Setting.PRACTITIONER, "11111", "22222", AUGUST_2024).found())
          .isPresent();
      assertThat(open.medicare().addOns("0722T", AUGUST_2024).found()).isPresent();
      assertThat(open.medicare().addOnsOf("75571", AUGUST_2024).found()).isPresent();
      String pairs = "no NCCI PTP practitioner edition covers 2019-06-01";
      assertThat(open.pairEdit(Setting.PRACTITIONER, "11111", "22222", before).notChecked())
          .contains(pairs);
      assertThat(builtIn.pairEdit(Setting.PRACTITIONER, "76376", "76377", before).notChecked())
          .contains(pairs);
      String limits = "no NCCI MUE practitioner edition covers 2019-06-01";
      assertThat(open.unitLimit(Setting.PRACTITIONER, "71046", before).notChecked())
          .contains(limits);
      assertThat(builtIn.unitLimit(Setting.PRACTITIONER, "71046", before).notChecked())
          .contains(limits);
      String addOnCodes = "no NCCI add-on codes edition covers 2019-06-01";
      assertThat(open.medicare().addOns("0722T", before).notChecked()).contains(addOnCodes);
      assertThat(open.medicare().addOnsOf("75571", before).notChecked()).contains(addOnCodes);
      assertThat(builtIn.medicare().addOns("0722T", before).notChecked()).contains(addOnCodes);
    }
  }

  @Test
  void whatCannotBeImportedLeavesTheRestAlone() throws IOException {
    Path letter = write(folder, "in/letter.txt", "Dear colleague,\nplease find attached.\n");
    Path undated = write(folder, "in/order.txt", Official.orderFile("I20|0|Angina pectoris"));
    Path missing = folder.resolve("in/nothing.zip");
    List<FileResult> results = importing(book, true, letter, undated, missing, order2025);
    assertThat(results)
        .extracting(FileResult::status)
        .containsExactlyInAnyOrder(Status.FAILED, Status.FAILED, Status.FAILED, Status.IMPORTED);
    assertThat(results)
        .filteredOn(one -> one.path().endsWith("order.txt"))
        .first()
        .satisfies(one -> assertThat(one.reason()).get().asString().contains("fiscal year"));
    assertThat(book.entries()).singleElement().extracting("edition").isEqualTo("FY2025");
  }

  @Test
  void aTableCutOffWithinARowLeavesWhatIsThere() throws IOException {
    importing(book, true, limits);
    String whole = Official.UNIT_LIMITS;
    Path half =
        write(folder, "half/" + limits.getFileName(), whole.substring(0, whole.length() - 35));
    FileResult result = importing(book, true, half).get(0);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).get().asString().endsWith("ends within a row (line 8): cut off?");
    assertThat(book.entries()).singleElement().extracting("rows").isEqualTo(2);
  }

  @Test
  void theNextFormIsReadWhereTheBestOneIsDamaged() throws IOException {
    String text = PprrvuFixture.january2025(FEE_ROW);
    Path cutOff = write(folder, "pfs/PPRRVU25_JAN.csv", text.substring(0, text.length() - 40));
    Path fixed = write(folder, "pfs/PPRRVU25_JAN.txt", PprrvuFixture.january2025Text(FEE_ROW));
    assertThat(importing(book, true, cutOff, fixed))
        .extracting(FileResult::status)
        .containsExactly(Status.FAILED, Status.IMPORTED);
    Path mended = write(folder, "mended/PPRRVU25_JAN.csv", text);
    Path again = write(folder, "mended/PPRRVU25_JAN.txt", Files.readString(fixed));
    assertThat(importing(book, true, mended, again))
        .extracting(FileResult::status)
        .containsExactly(Status.IMPORTED, Status.SAME_TABLE);
  }

  @Test
  void textInUtf16IsSaidToBe() throws IOException {
    Path file = folder.resolve("in/icd10cm-order-2024.txt");
    Files.writeString(file, Official.orderFile("I20|0|Angina"), StandardCharsets.UTF_16);
    assertThat(importing(book, true, file).get(0).reason())
        .contains("it is text in UTF-16, which no publisher uses: save it as UTF-8");
  }

  @Test
  void unknownFilesBesideKnownOnesAreSkipped() throws IOException {
    write(folder, "in/letter.txt", "Dear colleague,\nplease find attached.\n");
    assertThat(importing(book, true, folder.resolve("in")))
        .extracting(FileResult::status)
        .containsExactlyInAnyOrder(
            Status.IMPORTED, Status.IMPORTED, Status.IMPORTED, Status.SKIPPED);
  }

  @Test
  void rowsThatCannotBeReadAreReportedAndTheOthersKept() throws IOException {
    Path file =
        write(
            folder,
            "in/icd10cm-order-2024.txt",
            Official.orderFile("I20|0|Angina pectoris", "I209|1|Angina, unspecified")
                + "this is no record\r\n");
    FileResult result = importing(book, true, file).get(0);
    assertThat(result.unread()).isEqualTo(1);
    assertThat(result.firstUnread().get(0).line()).isEqualTo(4);
    assertThat(result.editions()).singleElement().extracting("rows").isEqualTo(3);
  }

  @Test
  void filesUnderLicenceNeedAcceptance() throws IOException {
    assertThat(importing(book, false, limits, order2025))
        .extracting(FileResult::status)
        .containsExactlyInAnyOrder(Status.LICENCE, Status.IMPORTED);
    assertThat(importing(book, true, limits))
        .extracting(FileResult::status)
        .containsExactly(Status.IMPORTED);
    assertThat(book.entries())
        .filteredOn(BookFolder.Entry::licence)
        .extracting(BookFolder.Entry::set)
        .containsExactly("ncci-mue-practitioner");
    try (CodeBook open = open(book)) {
      assertThat(open.unitLimit(Setting.PRACTITIONER, "99213", AUGUST_2024).found()).isPresent();
    }
  }

  @Test
  void removesAnEdition() throws IOException {
    importing(book, true, order2025, order2026);
    try (BookUpdate update = BookUpdate.begin(book, () -> {})) {
      assertThat(update.remove("FY2025"))
          .extracting(BookFolder.Entry::set, BookFolder.Entry::edition)
          .containsExactly(tuple("icd10cm", "FY2025"));
      update.commit();
    }
    assertThat(book.entries()).extracting("edition").containsExactly("FY2026");
    try (BookUpdate update = BookUpdate.begin(book, () -> {})) {
      assertThat(update.remove("FY1999")).isEmpty();
    }
  }

  @Test
  void anOpenBookStaysAsItWas() throws IOException {
    importing(book, true, order2025);
    try (CodeBook before = open(book)) {
      write(folder, "in/icd10cm-order-2025.txt", Official.orderFile("I20|0|Angina, corrected"));
      importing(book, true, order2025);
      assertThat(before.diagnosis("I20", FY2025).found().orElseThrow().title())
          .isEqualTo("Angina pectoris");
    }
  }

  @Test
  void oneUpdateAtATime() throws IOException {
    try (BookUpdate first = BookUpdate.begin(book, () -> {})) {
      assertThat(first.remove("anything")).isEmpty();
      assertThatThrownBy(() -> BookUpdate.begin(book, () -> {}).close())
          .isInstanceOf(CodeBookException.class)
          .hasMessageContaining("importing into");
    }
  }

  @Test
  void aFlippedByteIsFound() throws IOException {
    importing(book, true, order2025);
    assertThat(book.verify().damage()).isEmpty();
    Path part = onlyPart();
    Path largest = largest(part);
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(largest, bytes);
    assertThat(book.verify().damage())
        .singleElement()
        .asString()
        .contains("icd10cm FY2025", largest.getFileName().toString());
    Files.delete(largest);
    assertThat(book.verify().damage()).singleElement().asString().contains("is missing");
    assertThatThrownBy(() -> open(book))
        .isInstanceOf(CodeBookException.class)
        .hasMessageContaining("codes verify");
  }

  @Test
  void aDamagedManifestIsSaidToBeOne() throws IOException {
    importing(book, true, order2025);
    Files.writeString(book.path().resolve("manifest.json"), "{\"format\": 1, \"files\": [");
    assertThatThrownBy(() -> open(book))
        .isInstanceOf(CodeBookException.class)
        .hasMessageContaining("manifest.json");
    Files.writeString(book.path().resolve("manifest.json"), "{\"format\": 99}");
    assertThatThrownBy(() -> open(book)).hasMessageContaining("another version");
  }

  private Path onlyPart() throws IOException {
    try (Stream<Path> parts = Files.list(book.path().resolve("parts"))) {
      return parts.findFirst().orElseThrow();
    }
  }

  private static Path largest(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files
          .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
          .orElseThrow();
    }
  }
}
