package org.scrubjay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;

/** What the pages cannot draw: severities, messages, fixes and reasons for not checking. */
class RuleDetailsTest {
  private static CodeBook book;

  @BeforeAll
  static void openBook() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void closeBook() {
    book.close();
  }

  @Test
  void replacesAMisreadLetterSafelyWhenTheWordsAgree() {
    Problem problem = only(guide("ICD-10-CM codes:\n120.9 Angina pectoris, unspecified\n"));
    assertThat(problem.fixes())
        .singleElement()
        .satisfies(
            fix -> {
              assertThat(fix.kind()).isEqualTo(Fix.Kind.SAFE);
              assertThat(fix.edits()).extracting(TextEdit::newText).containsExactly("I20.9");
            });
  }

  @Test
  void offersBothReadingsWhenTheWordsDisagree() {
    LintResult result = guide("ICD-10-CM codes:\n120.1 Unstable angina\n");
    assertThat(result.problems())
        .extracting(Problem::rule)
        .containsExactly("descriptor-mismatch", "misread-diagnosis-code");
    Problem problem = result.problems().get(1);
    assertThat(problem.fixes()).extracting(Fix::kind).containsOnly(Fix.Kind.CHOICE);
    assertThat(problem.fixes())
        .extracting(fix -> fix.edits().get(0).newText())
        .containsExactly("I20.1", "I20.0");
  }

  @Test
  void namesTheTitleThatTheWordsAreExactly() {
    Problem problem = only(guide("ICD-10-CM codes:\nI25.2 Chest pain, unspecified\n"));
    assertThat(problem.rule()).isEqualTo("descriptor-mismatch");
    assertThat(problem.fixes())
        .extracting(Fix::title)
        .containsExactly("Replace I25.2 with R07.9 (Chest pain, unspecified)");
  }

  @Test
  void writesASuccessorAsTheNoteWritesItsCodes() {
    Problem problem = only(claim("professional", "CPT: 71046-26", "ICD-10: I208"));
    assertThat(problem.rule()).isEqualTo("diagnosis-not-valid-on-date");
    assertThat(problem.message())
        .isEqualTo(
            "I20.8 could be billed until 2023-09-30, so not for 2025-03-14. Since then it is"
                + " I20.81 or I20.89.");
    assertThat(problem.fixes())
        .extracting(fix -> fix.edits().get(0).newText())
        .containsExactly("I2081", "I2089");
  }

  @Test
  void saysHowManyCharactersAHeadingLacks() {
    Problem problem = only(claim("professional", "CPT: 71046-26", "ICD-10: I25.1"));
    assertThat(problem.message()).contains("needs 1 to 2 more characters", "I25.10");
    assertThat(problem.fixes()).extracting(Fix::kind).containsOnly(Fix.Kind.CHOICE);
  }

  @Test
  void warnsOfAHeadingInTheListOfAGuide() {
    Problem problem = only(guide("ICD-10-CM codes:\nM54.1 Radiculopathy\nM54.2 Cervicalgia\n"));
    assertThat(problem.rule()).isEqualTo("diagnosis-not-billable");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void warnsOfExcludes1OnceForEachNoteInAList() {
    LintResult result =
        guide(
            """
            ICD-10-CM codes:
            I25.10 Atherosclerotic heart disease of native coronary artery without angina pectoris
            I20.1 Angina pectoris with documented spasm
            I20.9 Angina pectoris, unspecified
            """);
    assertThat(only(result).rule()).isEqualTo("excludes1-conflict");
    assertThat(only(result).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void warnsOfExcludes1InAReport() {
    LintResult result =
        lint("FINDINGS: Emphysema.\nIMPRESSION: COPD.\nICD-10: J43.9, J44.9\n", NoteKind.REPORT);
    assertThat(only(result).rule()).isEqualTo("excludes1-conflict");
    assertThat(only(result).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void removesTheDeniedLineWithItsCommaOrItsLine() {
    assertThat(fixed(claim("professional", "CPT: 71250-26, 76377-26, 76376-26")))
        .contains("CPT: 71250-26, 76377-26\n");
    assertThat(fixed(claim("professional", "CPT: 71250-26", "     76376-26", "     76377-26")))
        .contains("CPT: 71250-26\n     76377-26\n");
  }

  @Test
  void removesAModifierWithItsHyphen() {
    assertThat(fixed(claim("professional", "CPT: 93000-TC"))).contains("CPT: 93000\n");
  }

  @Test
  void gradesUnitsByTheirIndicator() {
    assertThat(only(claim("professional", "CPT: 71046-26 x3")).severity())
        .isEqualTo(Severity.WARNING);
    Problem firm =
        only(claim("professional", "CPT: 75574-26", "     75580-26", "     75580-26-59"));
    assertThat(firm.rule()).isEqualTo("units-over-limit");
    assertThat(firm.severity()).isEqualTo(Severity.ERROR);
    assertThat(firm.message()).startsWith("75580: 1 + 1 = 2 units on 2025-03-14");
  }

  @Test
  void countsReadingAndTechnicalPartAsOneService() {
    Problem problem = only(claim("professional", "CPT: 75574", "     75580-26", "     75580-TC"));
    assertThat(problem.rule()).isEqualTo("professional-and-technical-together");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void warnsWhenTheExcludedStudyHasAnotherDate() {
    Problem problem = only(claim("professional", "CPT: 75574-26", "     76377-26 03/17/2025"));
    assertThat(problem.rule()).isEqualTo("threed-with-excluded-study");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void doesNotCheckPairsWhoseTablesDifferWithoutAClaimKind() {
    LintResult result = lint("DOS: 03/14/2025\nCPT: 74177, 74176\n", NoteKind.CLAIM);
    assertThat(reasons(result, "pair-needs-modifier"))
        .singleElement()
        .asString()
        .contains("the claim kind is not stated");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void doesNotCheckPairsOfInpatientClaims() {
    LintResult result = claim("inpatient", "CPT: 76377, 76376");
    assertThat(reasons(result, "pair-never-together"))
        .singleElement()
        .asString()
        .contains("inpatient");
  }

  @Test
  void suggestsASwapOnlyForACodeThatTheNoteNamesOrSpeaksOf() {
    Problem problem = only(guide("CPT 76377 needs a workstation.\nCPT 73677 does too.\n"));
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.message()).contains("This is a suggestion");
    assertThat(guide("CPT 73677 needs a machine.\n").problems()).isEmpty();
    assertThat(only(guide("CPT 76376 needs no workstation.\nCPT 73677 does.\n")).fixes())
        .extracting(Fix::title)
        .containsExactly(
            "Replace 73677 with 76377 (3D rendering made on an independent workstation)");
  }

  @Test
  void reportsACodeThatACompleteEditionLacks() {
    LintResult result =
        NoteCheck.note("CLAIM: professional\nDOS: 03/14/2025\nCPT: 75547-26\n")
            .lint(Rules.all(), new CompleteCpt());
    Problem problem = only(result);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.message())
        .isEqualTo(
            "75547 is no procedure code: CPT codes 2025, which answers for 2025-03-14, does not"
                + " hold it. Near it: 75574.");
    assertThat(problem.fixes())
        .extracting(Fix::title)
        .containsExactly("Replace 75547 with 75574 (CT angiography of the coronary arteries)");
  }

  @Test
  void repeatsNothingOfTheNoteButCodes() {
    LintResult result =
        lint(
            """
            DOS: 03/14/2025   CLAIM: professional
            INDICATION: Jane Quimby-Zorn, chest pain
            CPT: 75580-26-TC x2, 76376, 76377, 0503T
            ICD-10: I25.10 zebra, I20.9, I20.8, I25.1
            """,
            NoteKind.CLAIM);
    assertThat(result.problems()).hasSizeGreaterThan(5);
    assertThat(result.problems())
        .allSatisfy(
            problem -> assertThat(problem.toString()).doesNotContain("Quimby", "zebra", "Jane"));
  }

  private static LintResult claim(String kind, String... lines) {
    return lint(
        "CLAIM: " + kind + "\nDOS: 03/14/2025\n" + String.join("\n", lines) + "\n", NoteKind.CLAIM);
  }

  private static LintResult guide(String text) {
    return lint(text, NoteKind.GUIDE);
  }

  private static LintResult lint(String text, NoteKind kind) {
    return NoteCheck.note(text).as(kind).lint(Rules.all(), book);
  }

  private static Problem only(LintResult result) {
    assertThat(result.problems()).hasSize(1);
    return result.problems().get(0);
  }

  private static List<String> reasons(LintResult result, String rule) {
    return result.unchecked().stream()
        .filter(unchecked -> unchecked.rule().equals(rule))
        .map(Unchecked::reason)
        .toList();
  }

  /** The note after the first fix of its first problem. */
  private static String fixed(LintResult result) {
    String text = result.note().tree().source().text();
    TextEdit edit = result.problems().get(0).fixes().get(0).edits().get(0);
    return text.substring(0, edit.span().start())
        + edit.newText()
        + text.substring(edit.span().end());
  }

  /** A whole CPT edition with one code in it. */
  private static final class CompleteCpt extends NoCodes {
    private static final Edition EDITION =
        new Edition(
            CodeSet.CPT,
            "2025",
            LocalDate.of(2025, 1, 1),
            Optional.empty(),
            false,
            1,
            SourceRef.of("the user's CPT file"));

    @Override
    public Answer<Procedure> procedure(String code, LocalDate date) {
      return new Answer.None<>(EDITION);
    }

    @Override
    public List<CodeHit> suggest(
        String wrong, Set<CodeSystem> systems, LocalDate date, String wordsBeside, int most) {
      return List.of(
          new CodeHit(
              CodeSystem.CPT, "75574", "CT angiography of the coronary arteries", true, true));
    }
  }
}
