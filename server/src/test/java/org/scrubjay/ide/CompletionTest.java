package org.scrubjay.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.text.Span;

class CompletionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CPT: 7557‸                    | 75571 75572 75573 75574",
        "CPT: 75574-26, 7558‸          | 75580",
        "see 7557‸                     | 75571 75572 75573 75574",
        "CPT: coronary ct‸             | 75574",
        "CPT: 75574, calcium‸          | 75571",
        "CPT: c97‸                     | C9793",
        "ICD-10: chest pain‸           | R07 R07.1 R07.9",
        "ICD-10: A. chest pain, unsp‸  | R07.9",
        "ICD-10: A. chest pain‸        | R07 R07.1 R07.9",
        "ICD-10: R07.‸                 | R07.1 R07.9",
        "ICD-10: 7557‸                 | ''",
        "CPT: r07‸                     | ''",
        "see r07‸                      | R07 R07.1 R07.9",
        "chest pain‸                   | ''",
        "CPT: 7‸                       | ''",
        "CPT: 75574 coronary‸          | ''",
        "DOS: 03/14/20‸                | ''",
      })
  void proposesCodesByNumberAndByWords(String line, String expected) {
    assertThat(String.join(" ", labels("DOS: 03/14/2025\n" + line + "\n"))).isEqualTo(expected);
  }

  @Test
  void theListGoesOnInTheNextLine() {
    assertThat(labels("CPT: 75574-26\n     7558‸\n")).containsExactly("75580");
    assertThat(labels("ICD-10: A. R07.9\n        B. chest‸\n"))
        .containsExactly("R07", "R07.1", "R07.9");
  }

  @Test
  void whatWasTypedIsReplacedAndKeptForTheFilter() {
    Cursor cursor = Cursor.in("CPT: 75571, coronary ct‸\n");
    Proposal proposal = Completion.at(cursor.snapshot(), cursor.offset()).proposals().get(0);
    assertThat(proposal.edit().span()).isEqualTo(new Span(12, 23));
    assertThat(proposal.edit().newText()).isEqualTo("75574");
    assertThat(proposal.filterText()).isEqualTo("coronary ct 75574 Coronary CT angiography");
    assertThat(proposal.detail()).isEqualTo("Coronary CT angiography");
  }

  @Test
  void codesThatAreNotValidOnTheDateAreMarked() {
    assertThat(proposals("DOS: 03/14/2025\nCPT: 050‸\n"))
        .extracting(Proposal::label, Proposal::deprecated)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("0503T", true));
    assertThat(proposals("DOS: 03/14/2022\nCPT: 050‸\n"))
        .extracting(Proposal::deprecated)
        .containsExactly(false);
  }

  @Test
  void aProposalIsExplainedForTheDateOfTheNote() {
    Proposal.CodeAsked asked =
        proposals("DOS: 03/14/2025\nCPT: c97‸\n").get(0).code().orElseThrow();
    Proposal.CodeAsked sentBack = Proposal.CodeAsked.read(asked.written()).orElseThrow();
    assertThat(sentBack).isEqualTo(asked);
    assertThat(Completion.explain(sentBack, Cursor.in("‸").snapshot().workbench()))
        .contains("$1,017.39");
    assertThat(Proposal.CodeAsked.read("somebody else's data")).isEmpty();
  }

  @Test
  void measurementsInReportsAreNoCodes() {
    assertThat(labels("file:///a.report", "FINDINGS:\nA nodule of 75‸\n")).isEmpty();
    assertThat(labels("file:///a.report", "FINDINGS:\nA code of 7558‸\n")).containsExactly("75580");
  }

  @Test
  void labelsStandAtTheStartOfALine() {
    assertThat(labels("P‸\n")).containsExactly("PAYER:", "POS:");
    assertThat(labels("DOS: 03/14/2025\nic‸\n")).containsExactly("ICD-10:");
    assertThat(labels("file:///a.report", "imp‸\n")).containsExactly("IMPRESSION:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# scrubjay: ignore zap‸           | say-zap",
        "# scrubjay: ignore a, say‸        | say-zap",
        "# scrubjay: ignore a -- zi‸       | ''",
        "# scrubjay: kind=‸                | claim guide report template",
        "# scrubjay: dos=2025-03-14 kind=r‸| report",
      })
  void commentsAreCompleted(String line, String expected) {
    assertThat(String.join(" ", labels(line + "\n"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLAIM: prof‸           | professional",
        "POS: ‸                 | 11 19 21 22 23 24 49",
        "POS: emerg‸            | 23",
        "MAC: ngs‸              | NGS J6 NGS JK",
        "SEX: ‸                 | female male",
        "FINDINGS: [a‸/b]       | a b",
      })
  void headerFieldsAndPicklistsOfferTheirValues(String line, String expected) {
    assertThat(String.join(" ", labels(line + "\n"))).isEqualTo(expected);
  }

  @Test
  void modifiersAreThoseThatTheCodeTakes() {
    Cursor cursor = Cursor.in("DOS: 03/14/2025\nCPT: 75574-26-‸\n");
    assertThat(Completion.at(cursor.snapshot(), cursor.offset()).proposals())
        .extracting(Proposal::label)
        .doesNotContain("26")
        .allMatch(modifier -> modifier.length() == 2);
  }

  private static List<String> labels(String note) {
    return proposals(note).stream().map(Proposal::label).toList();
  }

  private static List<String> labels(String uri, String note) {
    Cursor cursor = Cursor.in(uri, note);
    return Completion.at(cursor.snapshot(), cursor.offset()).proposals().stream()
        .map(Proposal::label)
        .toList();
  }

  private static List<Proposal> proposals(String note) {
    Cursor cursor = Cursor.in(note, new ZipRule());
    return Completion.at(cursor.snapshot(), cursor.offset()).proposals();
  }
}
