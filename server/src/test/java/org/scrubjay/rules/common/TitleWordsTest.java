package org.scrubjay.rules.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Athscl heart disease w/o ang pctrs | Atherosclerotic heart disease without angina"
            + " pectoris",
        "Fx of ribs, unsp, rt side | Fracture of rib, unspecified, right side",
        "ICD-10-CM code: Chest pain NOS | Chest pain, unspecified",
        "PAIN IN LEFT KNEE | Pain in left knee"
      })
  void seesTheSameWords(String written, String title) {
    assertThat(TitleWords.of(written).words())
        .containsAll(TitleWords.of(title).words())
        .doesNotContain("of", "in", "unspecified");
    assertThat(TitleWords.of(title).shareIn(TitleWords.of(written))).isEqualTo(1);
  }

  @Test
  void tellsWithoutFromWith() {
    TitleWords without = TitleWords.of("disease w/o angina");
    TitleWords with = TitleWords.of("disease w/ angina");
    assertThat(without.words()).contains("without");
    assertThat(with.words()).doesNotContain("without");
  }

  @Test
  void measuresLikeness() {
    TitleWords unstable = TitleWords.of("Unstable angina");
    TitleWords spasm = TitleWords.of("Angina pectoris with documented spasm");
    assertThat(unstable.likeness(spasm)).isEqualTo(0.2);
    assertThat(unstable.shareIn(spasm)).isEqualTo(0.5);
    assertThat(TitleWords.of("").likeness(TitleWords.of(""))).isZero();
  }

  @Test
  void decidesByAllWordsBetweenTitlesThatAreAlike() {
    TitleWords written = TitleWords.of("Chest pain, unspecified");
    TitleWords unspecified = TitleWords.of("Chest pain, unspecified");
    TitleWords other = TitleWords.of("Other chest pain");
    assertThat(written.likeness(unspecified)).isEqualTo(written.likeness(other));
    assertThat(written.likenessOfAll(unspecified)).isGreaterThan(written.likenessOfAll(other));
  }
}
