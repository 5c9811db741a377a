package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Severities;
import org.scrubjay.note.NoteReading;
import org.scrubjay.policy.Policies;
import org.scrubjay.rules.Rules;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Structure, hints and occurrences, over one claim and one report. */
class FeaturesTest {
  private static final String CLAIM =
      """
      PAYER: Medicare      POS: 22      CLAIM: professional
      DOS: 03/14/2025
      CPT: 75574-26  dx A,B
           99999  dx B
      ICD-10: A. R07.1
              B. R07.9  see 75574
      """;

  private static final String REPORT =
      """
      EXAM: CT of the chest
      INDICATION: Cough.
      FINDINGS:
      Lungs: clear on the left.
      Heart: normal.

      IMPRESSION:
      Clear.
      """;

  @Test
  void aHintSaysWhatIsBilledAndWhatIsPaid() {
    Snapshot snapshot = snapshot("file:///n.claim", CLAIM);
    List<InlayHints.Hint> hints = InlayHints.in(snapshot, whole(snapshot));
    assertThat(hints)
        .extracting(hint -> hint.label() + " after " + lineOf(snapshot, hint.offset()))
        .containsExactly("Coronary CT angiography · $109.01 after CPT: 75574-26  dx A,B");
    assertThat(InlayHints.tooltip(snapshot, hints.get(0).offset()).orElseThrow())
        .startsWith("PFS 2025, national, facility: **$109.01**");
    assertThat(InlayHints.in(snapshot, new Span(0, 10))).isEmpty();
  }

  @Test
  void lensesSumUpClaimsAndExams() {
    assertThat(CodeLenses.of(snapshot("file:///n.claim", CLAIM)))
        .extracting(CodeLenses.Lens::title)
        .containsExactly("Expected from Medicare: PFS $109.01 without 1 line");
    assertThat(CodeLenses.of(snapshot("file:///n.report", REPORT)))
        .extracting(CodeLenses.Lens::title)
        .containsExactly(
            "4 of 8 documentation elements; missing: date, technique, comparison, signature");
  }

  @Test
  void hintAndLensSayWhichLineIsDenied() {
    Snapshot snapshot =
        snapshot(
            "file:///n.claim",
            "CLAIM: professional  POS: 22\nDOS: 2025-03-14\nCPT: 75574-26\n     76377-26\n");
    assertThat(InlayHints.in(snapshot, whole(snapshot)))
        .extracting(InlayHints.Hint::label)
        .containsExactly("Coronary CT angiography · $109.01", "denied beside 75574");
    assertThat(CodeLenses.of(snapshot))
        .extracting(CodeLenses.Lens::title)
        .containsExactly("Expected from Medicare: PFS $109.01, 1 line denied");
  }

  @Test
  void theOutlineHasSectionsFieldsAndCodes() {
    assertThat(outline(snapshot("file:///n.claim", CLAIM)))
        .isEqualTo(
            """
            PAYER FIELD
            POS FIELD
            CLAIM FIELD
            DOS FIELD
            CPT SECTION
              75574 PROCEDURE
              99999 PROCEDURE
            ICD-10 SECTION
              R07.1 DIAGNOSIS
              R07.9 DIAGNOSIS
              75574 PROCEDURE
            """);
    assertThat(outline(snapshot("file:///n.report", REPORT)))
        .isEqualTo(
            """
            EXAM SECTION
            INDICATION SECTION
            FINDINGS SECTION
              Lungs SECTION
              Heart SECTION
            IMPRESSION SECTION
            """);
  }

  @Test
  void sectionsFoldWithoutTheEmptyLinesBelowThem() {
    assertThat(Folding.of(snapshot("file:///n.report", REPORT)))
        .containsExactly(new Folding.Fold(2, 4), new Folding.Fold(6, 7));
  }

  @Test
  void aSelectionGrows() {
    Cursor cursor = Cursor.in(REPORT.replace("left", "le‸ft"));
    assertThat(SelectionRanges.around(cursor.snapshot(), cursor.offset()))
        .extracting(span -> cursor.snapshot().source().text(span).strip())
        .startsWith("left", "Lungs: clear on the left.")
        .endsWith(REPORT.strip());
    Snapshot empty = snapshot("file:///n.claim", "");
    assertThat(SelectionRanges.around(empty, 0)).isNotEmpty();
  }

  @Test
  void tokensTellWhatThePartsAre() {
    Snapshot snapshot = snapshot("file:///n.claim", CLAIM + "CPT: 0503T x2 # scrubjay: ignore a\n");
    assertThat(
            SemanticTokens.all(snapshot).stream()
                .map(
                    token ->
                        snapshot.source().text(token.span())
                            + "/"
                            + token.type().word()
                            + (token.ended() ? "!" : ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(
            "PAYER/keyword POS/keyword CLAIM/keyword DOS/keyword 03/14/2025/number CPT/keyword"
                + " 75574/function 26/decorator A/parameter B/parameter 99999/function"
                + " B/parameter ICD-10/keyword A/parameter R07.1/enumMember B/parameter"
                + " R07.9/enumMember 75574/function CPT/keyword 0503T/function! x2/number"
                + " # scrubjay: ignore /comment a/macro");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CPT: 75574-26  dx ‸A,B     | A@4 | A@2 A@4",
        "CPT: 75574-26  dx A,‸B     | B@5 | B@2 B@3 B@5",
        "ICD-10: ‸A. R07.1          | A@4 | A@2 A@4",
        "CPT: 75‸574-26  dx A,B     | 75574@2 | 75574@2 75574@5",
        "R07‸.9  see 75574          | R07.9@5 | R07.9@5",
        "PA‸YER: Medicare           | ''  | ''",
      })
  void pointersAndCodesAreFoundWhereverTheyStand(String drawn, String defined, String all) {
    String plain = drawn.replace("‸", "");
    Cursor cursor = Cursor.in(CLAIM.replace(plain, drawn));
    Optional<Occurrences> found = Occurrences.at(cursor.snapshot(), cursor.offset());
    assertThat(places(cursor.snapshot(), found.map(Occurrences::definitions))).isEqualTo(defined);
    assertThat(places(cursor.snapshot(), found.map(Occurrences::all))).isEqualTo(all);
  }

  @Test
  void aPointerIsRenamedInItsClaimAlone() {
    Cursor cursor = Cursor.in((CLAIM + CLAIM).replaceFirst("dx A,B", "dx A,‸B"));
    Occurrences found = Occurrences.at(cursor.snapshot(), cursor.offset()).orElseThrow();
    String after =
        Formatting.applied(
            cursor.snapshot().source().text(), found.renamed(cursor.snapshot(), "c").orElseThrow());
    assertThat(after)
        .isEqualTo(
            CLAIM.replace("A,B", "A,C").replace("dx B", "dx C").replace("B. ", "C. ") + CLAIM);
    for (String refused : List.of("A", "B", "Z", "AB", "")) {
      assertThat(found.renamed(cursor.snapshot(), refused)).as(refused).isEmpty();
    }
  }

  @Test
  void linksLeadToDeterminationsAndArticles() {
    Snapshot snapshot =
        snapshot(
            "file:///n.guide.md", "See LCD L33423 and article A57024, https://cms.gov/x.\nL3-L4\n");
    assertThat(Links.of(snapshot))
        .extracting(Links.Link::target)
        .containsExactly(
            "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=33423",
            "https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleid=57024",
            "https://cms.gov/x");
  }

  @Test
  void blanksOfOneNameAreTypedTogether() {
    Cursor cursor =
        Cursor.in("file:///a.template.txt", "EXAM: %ex‸am%\nFINDINGS: %exam% of %other%\n");
    assertThat(LinkedBlanks.at(cursor.snapshot(), cursor.offset()).orElseThrow()).hasSize(2);
    Cursor alone = Cursor.in("file:///a.template.txt", "EXAM: %exam%\nFINDINGS: %ot‸her% []\n");
    assertThat(LinkedBlanks.at(alone.snapshot(), alone.offset())).isEmpty();
  }

  @Test
  void whoeverDictatesIsLeftAloneInTheirLineAndToldOfCodingInOneLens() {
    String note = "EXAM: Knee\nFINDINGS: ***\nIMPRESSION: ***\nCPT: 75574-26-TC\n";
    Snapshot dictating = dictation(note, OptionalInt.of(1));
    assertThat(lines(dictating, dictating.problems())).containsExactly(2);
    assertThat(lines(dictating, dictating.allProblems())).contains(1, 2);
    assertThat(InlayHints.in(dictating, whole(dictating))).isEmpty();
    assertThat(CodeLenses.of(dictating))
        .extracting(CodeLenses.Lens::title)
        .anyMatch(title -> title.startsWith("Coding: "))
        .noneMatch(title -> title.startsWith("Expected"));
    assertThat(CodeLenses.advice(dictating))
        .extracting(Problem::rule)
        .contains("professional-and-technical-together")
        .doesNotContain("unfilled-blank");
    assertThat(dictation(note, OptionalInt.empty()).problems()).isEqualTo(dictating.allProblems());
  }

  @Test
  void aNoteThatIsTooLargeHasCheapAnswers() {
    Snapshot large = snapshot("file:///n.claim", CLAIM.repeat(12_000));
    assertThat(large.tooLarge()).isTrue();
    assertThat(large.problems()).hasSize(1);
    assertThat(InlayHints.in(large, whole(large))).isEmpty();
    assertThat(CodeLenses.of(large)).isEmpty();
    assertThat(Outline.of(large)).isEmpty();
    assertThat(Folding.of(large)).isEmpty();
    assertThat(SemanticTokens.all(large)).isEmpty();
    assertThat(Occurrences.at(large, 60)).isEmpty();
    assertThat(Links.of(large)).isEmpty();
    assertThat(Blanks.of(large)).isEmpty();
    assertThat(Formatting.in(large, whole(large), Formatting.Sideness.CAPITALS)).isEmpty();
    assertThat(ClaimView.of(large).groups()).isEmpty();
    assertThat(StatusView.of(large).text()).isEqualTo("too large to check");
  }

  private static Snapshot dictation(String note, OptionalInt line) {
    Workbench workbench =
        new Workbench(
            () ->
                new Linter(
                    Rules.all(),
                    new SmallBook(),
                    new Severities(Profile.DICTATION, java.util.Map.of())),
            new NoteReading(Optional.empty(), LocalDate.of(2026, 11, 22)),
            false,
            () -> Policies.NONE,
            Profile.DICTATION,
            NoteSize.USUAL,
            false,
            text -> Optional.empty(),
            0);
    return new Snapshot("file:///n.report.txt", 1, Source.of(""), workbench)
        .edited(2, Source.of(note), workbench, line);
  }

  private static List<Integer> lines(Snapshot snapshot, List<Problem> problems) {
    return problems.stream()
        .map(problem -> snapshot.source().lines().lineOf(problem.span().start()))
        .toList();
  }

  private static Snapshot snapshot(String uri, String text) {
    Workbench workbench =
        new Workbench(() -> new Linter(List.of(), new SmallBook()), LocalDate.of(2026, 11, 22));
    return new Snapshot(uri, 1, Source.of(text), workbench);
  }

  private static Span whole(Snapshot snapshot) {
    return new Span(0, snapshot.source().text().length());
  }

  private static String lineOf(Snapshot snapshot, int offset) {
    var lines = snapshot.source().lines();
    return snapshot.source().text(lines.line(lines.lineOf(offset)));
  }

  private static String places(Snapshot snapshot, Optional<List<Span>> spans) {
    return spans.orElse(List.of()).stream()
        .map(
            span ->
                snapshot.source().text(span) + "@" + snapshot.source().lines().lineOf(span.start()))
        .collect(Collectors.joining(" "));
  }

  private static String outline(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    Outline.of(snapshot).forEach(symbol -> outline(symbol, "", text));
    return text.toString();
  }

  private static void outline(Outline.Symbol symbol, String indent, StringBuilder text) {
    text.append(indent).append(symbol.title()).append(' ').append(symbol.kind()).append('\n');
    assertThat(symbol.span().contains(symbol.name())).isTrue();
    symbol.children().forEach(child -> outline(child, indent + "  ", text));
  }
}
