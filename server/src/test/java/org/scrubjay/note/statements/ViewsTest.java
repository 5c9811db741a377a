package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many views a text states, and which. */
class ViewsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Upright PA and lateral views of the chest.  | 3 | frontal, lateral, upright",
        "Two views of the hand.                      | 2 | ",
        "XR RT HIP 2V                                | 2 | ",
        "2 to 3 views                                | 3 | ",
        "3 or more views                             | 3 | ",
        "Three standard views                        | 3 | ",
        "Single portable view                        | 1 | ",
        "AP, lateral and both oblique views          | 4 | frontal, lateral, oblique, second"
            + " oblique",
        "AP, lateral and sunrise views               | 3 | frontal, lateral, sunrise",
        "AP, lateral and mortise.                    | 3 | frontal, lateral, mortise",
        "The ankle mortise is intact.                | 0 | ",
        "Fracture of the lateral malleolus.          | 0 | ",
        "In view of the pain, a chambered view       | 0 | ",
        "Flexion and extension views                 | 2 | extension, flexion",
        "Odontoid view                               | 1 | open mouth",
      })
  void readsViews(String text, int most, String projections) {
    FoldedText folded = FoldedText.of(text);
    Views views = Views.of(folded, List.of(folded.all()));
    assertThat(views.most()).isEqualTo(most);
    assertThat(String.join(", ", new TreeSet<>(views.projections())))
        .isEqualTo(projections == null ? "" : projections);
  }
}
