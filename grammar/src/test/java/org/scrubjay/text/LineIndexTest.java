package org.scrubjay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {

  @ParameterizedTest(name = "offset {1} is at {2}:{3}")
  @CsvSource({
    "'ab', 0, 0, 0",
    "'ab', 2, 0, 2",
    "'ab', 9, 0, 2",
    "'a\nb', 1, 0, 1",
    "'a\nb', 2, 1, 0",
    "'a\r\nb', 3, 1, 0",
    "'a\r\nb', 2, 0, 1",
    "'a\rb', 2, 1, 0",
    "'a\n', 2, 1, 0",
    "'\uD83D\uDE00 x', 3, 0, 3"
  })
  void offsetsAreWhereEditorsSeeThem(String text, int offset, int line, int character) {
    assertThat(LineIndex.of(text).positionOf(offset)).isEqualTo(new Position(line, character));
  }

  @ParameterizedTest(name = "{1}:{2} is offset {3}")
  @CsvSource({
    "'ab\ncd', 0, 99, 2",
    "'ab\ncd', 1, 1, 4",
    "'ab\ncd', 9, 0, 5",
    "'ab\ncd', -1, 4, 0",
    "'ab\r\ncd', 0, 3, 2"
  })
  void positionsOutsideMoveToTheNearestPlaceInside(
      String text, int line, int character, int offset) {
    assertThat(LineIndex.of(text).offsetOf(new Position(line, character))).isEqualTo(offset);
  }

  @Test
  void everyOffsetOutsideLineEndsGoesThereAndBack() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1L);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append("ab \r\n\u00E9".charAt(random.nextInt(6)));
      }
      LineIndex lines = LineIndex.of(text.toString());
      for (int offset = 0; offset <= text.length(); offset++) {
        boolean insideLineEnd =
            offset > 0
                && offset < text.length()
                && text.charAt(offset - 1) == '\r'
                && text.charAt(offset) == '\n';
        if (!insideLineEnd) {
          assertThat(lines.offsetOf(lines.positionOf(offset))).isEqualTo(offset);
        }
      }
    }
  }
}
