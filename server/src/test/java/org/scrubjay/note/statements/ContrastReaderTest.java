package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences say about contrast, and by which route. */
class ContrastReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CT of the chest without contrast.                               | WITHOUT VESSEL",
        "CT of the chest with contrast.                                  | WITH VESSEL",
        "MRI without and with contrast                                   | BOTH VESSEL",
        "MRI W/WO contrast                                               | BOTH VESSEL",
        "CT head w/o contrast                                            | WITHOUT VESSEL",
        "Noncontrast helical CT.                                         | WITHOUT VESSEL",
        "Unenhanced images of the brain.                                 | WITHOUT VESSEL",
        "80 mL of iohexol 350 IV.                                        | WITH VESSEL",
        "100 cc of Isovue 300 was injected by hand.                      | WITH VESSEL",
        "Omnipaque 350, 90 mL, through an arm vein                       | WITH VESSEL",
        "Intravenous contrast was administered.                          | WITH VESSEL",
        "Contrast-enhanced CT of the neck.                               | WITH VESSEL",
        "Post-contrast T1 images.                                        | WITH VESSEL",
        "Images before and after gadolinium.                             | BOTH VESSEL",
        "T1 before and after 7.5 mL of gadobutrol.                       | BOTH VESSEL",
        "MRI of the neck W&WO contrast.                                  | BOTH VESSEL",
        "Done without and with 10 mL of IV gadolinium.                   | BOTH VESSEL",
        "CT without and with about 90 mL Isovue 300 contrast.            | BOTH VESSEL",
        "Pre- and postcontrast imaging.                                  | BOTH VESSEL",
        "Following the administration of intravenous contrast.           | WITH VESSEL",
        "With oral contrast only.                                        | WITH BOWEL",
        "No oral contrast was given.                                     | WITHOUT BOWEL",
        "Without oral or IV contrast.                                    | WITHOUT VESSEL",
        "Performed with oral and intravenous contrast.                   | WITH VESSEL",
        "30 mL of Omnipaque by mouth.                                    | WITH BOWEL",
        "CT after intrathecal contrast.                                  | WITH JOINT_OR_CANAL",
        "After intra-articular injection of dilute gadolinium.           | WITH JOINT_OR_CANAL",
        "Contrast: None.                                                 | WITHOUT VESSEL",
        "Contrast was not administered.                                  | WITHOUT VESSEL",
        "No abnormal contrast enhancement.                               | ",
        "No contrast extravasation is seen.                              | ",
        "Good soft tissue contrast.                                      | ",
        "In contrast, the left lobe is small.                            | ",
      })
  void readsContrast(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    assertThat(
            ContrastReader.read(folded, folded.all()).stream()
                .map(statement -> statement.given() + " " + statement.route())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MRI BRAIN WITHOUT AND WITH CONTRAST, true",
    "MRI LUMBAR SPINE W WO, true",
    "MRI abdomen w/o & w/, true",
    "CT abdomen with contrast, false",
    "CT abdomen without contrast, false",
  })
  void knowsTitlesOfTwoSets(String title, boolean expected) {
    FoldedText folded = FoldedText.of(title);
    assertThat(ContrastReader.titlesBoth(folded, folded.all())).isEqualTo(expected);
  }
}
