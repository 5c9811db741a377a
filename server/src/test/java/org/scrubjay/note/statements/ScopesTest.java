package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.text.Span;

/** What denies a word or leaves it open; the word in question stands in brackets. */
class ScopesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "There is a [fracture] of the hip.                               | AFFIRMED",
        "No [fracture] or dislocation.                                   | NEGATED",
        "No fracture, dislocation or [effusion].                         | NEGATED",
        "No fracture, but there is a small [effusion].                   | AFFIRMED",
        "No mass. however, a [nodule] is seen.                           | AFFIRMED",
        "Without evidence of [appendicitis].                             | NEGATED",
        "Negative for [pneumothorax].                                    | NEGATED",
        "An [abscess] is not seen.                                       | NEGATED",
        "[Pneumonia] has been ruled out.                                 | NEGATED",
        "[Pneumonia] cannot be excluded.                                 | UNCERTAIN",
        "Cannot exclude early [pneumonia].                               | UNCERTAIN",
        "Probable [pneumonia] in the lower lobe.                         | UNCERTAIN",
        "Rule out [embolism].                                            | UNCERTAIN",
        "R/O [embolism]                                                  | UNCERTAIN",
        "Findings are consistent with [appendicitis].                    | UNCERTAIN",
        "Atelectasis versus [pneumonia].                                 | UNCERTAIN",
        "[Pneumonia] versus atelectasis.                                 | UNCERTAIN",
        "? [stone]                                                       | UNCERTAIN",
        "Concern for [abscess]; the liver is normal.                     | UNCERTAIN",
        "Possible cyst; [stone] in the duct.                             | AFFIRMED",
        "No significant change of the [nodule].                          | AFFIRMED",
        "Not only the [liver] is enlarged.                               | AFFIRMED",
      })
  void tellsHowASentenceSpeaksOfAWord(String marked, Certainty expected) {
    int open = marked.indexOf('[');
    int close = marked.indexOf(']') - 1;
    FoldedText text = FoldedText.of(marked.replace("[", "").replace("]", "").strip());
    assertThat(Scopes.certainty(text, text.all(), new Span(open, close))).isEqualTo(expected);
  }
}
