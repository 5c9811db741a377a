package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrubjay.text.Span;

/** Which organs a report speaks of, seen or not. */
class UltrasoundOrganTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The liver is enlarged.                           | LIVER",
        "The gallbladder is surgically absent.            | GALLBLADDER",
        "Status post cholecystectomy.                     | GALLBLADDER",
        "Common duct measures 4 mm.                       | BILE_DUCTS",
        "No intrahepatic biliary dilatation.              | BILE_DUCTS",
        "The pancreas is not visualised because of gas.   | PANCREAS",
        "Both kidneys are normal.                         | RIGHT_KIDNEY, LEFT_KIDNEY",
        "The right kidney is 10 cm long.                  | RIGHT_KIDNEY",
        "The right kidney is 10 cm#It has no stone#The left is 11 cm | RIGHT_KIDNEY, LEFT_KIDNEY",
        "The urinary bladder is full.                     | BLADDER",
        "Prior hysterectomy.                              | UTERUS, ENDOMETRIUM",
        "Neither ovary is seen.                           | ADNEXA",
        "Aorta and IVC are normal.                        | AORTA, VENA_CAVA",
        "GB: no stones                                    | GALLBLADDER",
        "R kidney 10 cm, L. kidney 11 cm                  | RIGHT_KIDNEY, LEFT_KIDNEY",
        "RK 10.2 cm                                       | RIGHT_KIDNEY",
        "LK 11 cm                                         | LEFT_KIDNEY",
        "Ao: normal. Panc: normal.                        | PANCREAS, AORTA",
      })
  void knowsWhatIsDescribed(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    List<Span> sentences =
        Stream.of(text.split("#"))
            .map(part -> new Span(text.indexOf(part), text.indexOf(part) + part.length()))
            .toList();
    assertThat(
            Stream.of(UltrasoundOrgan.values())
                .filter(organ -> organ.isDescribed(folded, SentencesOf.text(folded, sentences)))
                .map(Enum::name)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
