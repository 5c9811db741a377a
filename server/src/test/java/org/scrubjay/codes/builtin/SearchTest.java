package org.scrubjay.codes.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;

/** What people type, and the code they mean. */
class SearchTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
  private static final Set<CodeSystem> ALL = EnumSet.allOf(CodeSystem.class);

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
    "75574, 75574",
    "I25.10, I25.10",
    "i2510, I25.10",
    "i20.8, I20.8",
    "c979, C9793",
    "ccta, 75574",
    "CCTA, 75574",
    "mri brain wo, 70551",
    "MRI brain w/o, 70551",
    "cxr 2v, 71046",
    "cad, I25.10",
    "sob, R06.02",
    "brain without MRI contr, 70551",
    "calcium coronary, 75571",
    "heart attack old, I25.2",
    "unstable angina, I20.0",
    "unstabel angina, I20.0",
    "corronary calcium, 75571",
    "shortnes of breath, R06.02",
    "chest pain breathing, R07.1",
    "chest pain, R07.9",
    "chest pa, R07.9",
  })
  void findsFirst(String typed, String code) {
    assertThat(book.search(typed, ALL, DAY, 10)).first().extracting(CodeHit::code).isEqualTo(code);
  }

  @Test
  void validCodesComeBeforeOthersAndHeadersLast() {
    List<CodeHit> hits = book.search("angina pectoris", Set.of(CodeSystem.ICD10CM), DAY, 50);
    List<Boolean> billable = hits.stream().filter(CodeHit::valid).map(CodeHit::billable).toList();
    assertThat(billable).contains(true, false);
    assertThat(billable.lastIndexOf(true)).isLessThan(billable.indexOf(false));
    List<CodeHit> ffr = book.search("ffr", Set.of(CodeSystem.CPT), DAY, 50);
    assertThat(ffr).first().extracting(CodeHit::valid).isEqualTo(true);
    assertThat(ffr).extracting(CodeHit::code).contains("0503T").doesNotHaveDuplicates();
  }

  @Test
  void aCodeThatWasReplacedIsValidOnItsOwnDates() {
    assertThat(book.search("0503T", ALL, LocalDate.of(2023, 6, 1), 1))
        .singleElement()
        .extracting(CodeHit::valid)
        .isEqualTo(true);
    assertThat(book.search("i20.8", ALL, LocalDate.of(2023, 6, 1), 1))
        .singleElement()
        .extracting(CodeHit::billable)
        .isEqualTo(true);
    assertThat(book.search("i20.8", ALL, DAY, 1))
        .singleElement()
        .extracting(CodeHit::billable)
        .isEqualTo(false);
  }

  @Test
  void findsOnlyWhatIsAskedFor() {
    assertThat(book.search("angina", Set.of(CodeSystem.CPT), DAY, 50))
        .allMatch(hit -> hit.system() == CodeSystem.CPT);
    assertThat(book.search("fracture", ALL, DAY, 7)).hasSize(7);
    assertThat(book.search("fracture", Set.of(), DAY, 7)).isEmpty();
    assertThat(book.search("  ", ALL, DAY, 7)).isEmpty();
    assertThat(book.search("qqqqqqq", ALL, DAY, 7)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "73677, 3D rendering on a workstation, 76377",
    "7557A, coronary CT angiography, 75574",
    "I2O.0, unstable angina, I20.0",
    "l20.0, unstable angina, I20.0",
    "I25.01, native coronary artery without angina, I25.10",
    "755740, '', 75574",
    "7574, coronary CT, 75574",
  })
  void suggestsFirst(String wrong, String beside, String code) {
    assertThat(book.suggest(wrong, ALL, DAY, beside, 5))
        .first()
        .extracting(CodeHit::code)
        .isEqualTo(code);
  }

  @Test
  void suggestsNothingForWhatResemblesNothing() {
    assertThat(book.suggest("XXXXX", ALL, DAY, "", 5)).isEmpty();
    assertThat(book.suggest("", ALL, DAY, "", 5)).isEmpty();
    assertThat(book.suggest("7557475574", ALL, DAY, "", 5)).isEmpty();
  }
}
