package org.scrubjay.note.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Degrees of stenosis, body mass index, and what is said of earlier exams. */
class MeasuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60% stenosis of the mid LAD                     | 60-60",
        "Mixed plaque with 50\u201369 % stenosis         | 50-69",
        "50 to 69 percent narrowing                      | 50-69",
        "less than 25 % stenosis; 70% stenosis           | 0-25, 70-70",
        "Stenosis of the proximal LAD is 40%             | 40-40",
        "The ejection fraction is 60%                    | ",
        "No stenosis.                                    | ",
      })
  void readsStenoses(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    assertThat(
            Measures.stenoses(folded, folded.all()).stream()
                .map(stenosis -> stenosis.low() + "-" + stenosis.high())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"BMI 31.2 | 31.2", "body mass index of 27 kg/m2 | 27", "BMI not recorded | "})
  void readsTheBodyMassIndex(String text, String expected) {
    FoldedText folded = FoldedText.of(text);
    assertThat(Measures.bodyMassIndex(folded, folded.all()).map(Object::toString).orElse(""))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "None.,true",
    "None available.,true",
    "No prior studies for comparison.,true",
    "CT of 2023.,false",
    "None of the chest; CT abdomen of 2023.,false"
  })
  void readsThatThereIsNoEarlierExam(String text, boolean none) {
    FoldedText folded = FoldedText.of(text);
    assertThat(PriorStudies.deniesAny(folded, List.of(folded.all()))).isEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource({
    "The nodule is unchanged.,true", "Interval increase of the effusion.,true",
    "Decreased since the last exam.,true", "Again seen is a cyst.,true",
    "Vital signs are stable.,false", "A stable fracture.,false"
  })
  void readsWordsThatCompare(String text, boolean compares) {
    FoldedText folded = FoldedText.of(text);
    assertThat(
            PriorStudies.comparisons(SentencesOf.text(folded, List.of(folded.all())))
                .findAny()
                .isPresent())
        .isEqualTo(compares);
  }
}
