package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sides with the part of the body they are said of, as reports write them. */
class SidesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cyst of the left kidney.                                | left kidney",
        "Small RIGHT pleural effusion.                           | right effusion",
        "Small effusion on the right.                            | right effusion",
        "Opacity in the left lung base.                          | left lung base",
        "Left basilar atelectasis and right apical scar.         | left lung base, right lung apex",
        "Fracture of the Lt. radius, RT hip normal.              | left radius, right hip",
        "the rt side and lt kidney in lower case                 | ",
        "Effusion of the le\u017Ft knee.                         | left knee",
        "Bilateral small pleural effusions.                      | both sides effusion",
        "Both kidneys are normal.                                | both sides kidney",
        "Left-sided hydronephrosis.                              | left hydronephrosis",
        "Vague density right\u00A0upper\u202Flobe                | right upper lobe",
        "The left ventricle and the right coronary artery.       | ",
        "The trachea is shifted to the left. The kidney is fine. | ",
        "Left heart border and the right of way.                 | ",
        "Fractures of the right 7th, 8th and 9th ribs.           | right rib",
        "Left third through fifth metacarpals.                   | left metacarpal",
        "Nodule of the right lobe of the thyroid.                | right thyroid lobe",
        "Right superior pubic ramus, left Achilles tendon.       | right pubic ramus, left Achilles"
            + " tendon",
        "Tear of the left supraspinatus tendon.                  | left supraspinatus",
        "Thrombus in the right popliteal vein.                   | right popliteal vein",
        "Right effusion and first signs in the liver.            | right effusion",
        "No hydronephrosis; stone, left.                         | ",
      })
  void readsASideAndItsNoun(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    assertThat(
            Sides.nouns(folded, List.of(folded.all())).stream()
                .map(noun -> noun.side().words() + " " + noun.noun())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({"LEFT,RIGHT", "RIGHT,LEFT", "BOTH,BOTH"})
  void knowsTheOppositeSide(Side side, Side opposite) {
    assertThat(side.opposite()).isEqualTo(opposite);
  }
}
