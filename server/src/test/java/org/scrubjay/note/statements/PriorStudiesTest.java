package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words compare with an earlier exam, and which speak of a later one. */
class PriorStudiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The nodule is unchanged.                                   | unchanged",
        "Unchanged nodule, for which follow-up is recommended.      | unchanged",
        "Follow-up recommended; the nodule has increased in size since 2019. | increased in size"
            + " since",
        "Again seen is a cyst.                                      | again seen",
        "Follow-up in 12 months to ensure it is unchanged.          |",
        "Follow-up CT to assess for interval change.                |",
        "Follow-up CT in 6 months for interval growth.              |",
        "If unchanged at 12 months, no further follow-up is needed. |",
        "The nodule is round.                                       |",
      })
  void tellsComparisonsFromAdvice(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    assertThat(
            PriorStudies.comparisons(SentencesOf.text(folded, List.of(folded.all())))
                .map(folded::in)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }
}
