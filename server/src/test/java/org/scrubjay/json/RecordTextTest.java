package org.scrubjay.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrubjay.text.Source;

/** Every problem names its key and stands where a person would look for it. */
class RecordTextTest {

  enum Colour {
    BLUE,
    BLUE_GREEN
  }

  sealed interface Shape {
    record Circle(int radius) implements Shape {}

    record LongBox(int width, Optional<BigDecimal> height) implements Shape {}
  }

  @Whole
  record Stamp(String name, Optional<LocalDate> day) {}

  record Thing(
      Optional<Colour> colour,
      @Key(value = "Its days.", name = "for") List<LocalDate> days,
      Map<String, Colour> colours,
      Optional<Shape> shape,
      List<Stamp> stamps) {}

  @Test
  void readsEveryShape() {
    RecordText<Thing> read =
        read(
            "{\"colour\": \"blue-green\", \"for\": [\"2025-03-14\"], \"colours\": {\"x\":"
                + " \"blue\"}, \"shape\": {\"kind\": \"long-box\", \"width\": 12, \"height\":"
                + " 1.50}, \"stamps\": [{\"name\": \"n\"}]}");
    assertThat(read.problems()).isEmpty();
    assertThat(read.value())
        .contains(
            new Thing(
                Optional.of(Colour.BLUE_GREEN),
                List.of(LocalDate.of(2025, 3, 14)),
                Map.of("x", Colour.BLUE),
                Optional.of(new Shape.LongBox(12, Optional.of(new BigDecimal("1.50")))),
                List.of(new Stamp("n", Optional.empty()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"color\": 1 }            | \"color\"  | color: there is no such key",
        "{ \"colour\": 1 }           | 1          | colour: this should be a string, not a number",
        "{ \"colour\": \"red\" }     | \"red\"    | colour: this should be one of \"blue\","
            + " \"blue-green\"",
        "{ \"for\": \"x\" }          | \"x\"      | for: this should be a list, not a string",
        "{ \"for\": [null, \"2025-13-01\"] } | null | for[0]: this should be a string, not null",
        "{ \"for\": [ \"2025-13-01\"] } | \"2025-13-01\" | for[0]: this should be a day",
        "{ \"colours\": {\"a\": true} } | true     | colours.a: this should be a string, not true",
        "{ \"shape\": {\"radius\": 1} } | {        | shape: the key \"kind\" is missing",
        "{ \"shape\": {\"kind\": \"x\"} } | \"x\"  | shape.kind: this should be one of \"circle\"",
        "{ \"shape\": {\"kind\": \"circle\", \"radius\": 1.5} } | 1.5 | shape.radius: this should"
            + " be a whole",
        "{ \"shape\": {\"kind\": \"circle\"} } | {  | shape: the key \"radius\" is missing",
        "{ \"colour\": \"blue\", \"colour\": \"blue\" } | \"colour\" | colour: this key is given"
            + " twice",
        "{ \"stamps\": [{\"name\": \" \"}] } | \" \" | stamps[0].name: this should not be blank",
        "[]                          | []         | this should be an object, not a list",
      })
  void saysWhatIsWrongAtItsPlace(String json, String place, String sentence) {
    RecordText<Thing> read = read(json);
    assertThat(read.problems()).isNotEmpty();
    JsonProblem first = read.problems().get(0);
    assertThat(first.span().of(json)).isEqualTo(place);
    assertThat(first.sentence()).startsWith(sentence);
  }

  @Test
  void theRestHolds() {
    RecordText<Thing> read =
        read("{\"colour\": \"red\", \"for\": [\"2025-01-01\", 3], \"nothing\": {}}");
    assertThat(read.problems()).hasSize(3);
    assertThat(read.value().orElseThrow().days()).containsExactly(LocalDate.of(2025, 1, 1));
    assertThat(read.value().orElseThrow().colour()).isEmpty();
  }

  @Test
  void whatMeansSomethingElseWithoutAPartIsLeftOut() {
    RecordText<Thing> read =
        read("{\"stamps\": [{\"name\": \"a\", \"dya\": 1}, {\"name\": \"b\"}, {\"day\": \"x\"}]}");
    assertThat(read.value().orElseThrow().stamps()).extracting(Stamp::name).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"colour\": ",
        "{\"colour\": 'blue'}",
        "{} {}",
        "// no comments\n{}",
        "{\"for\": [1,]}",
        "\u0000",
        "{\"colour\": 1e99999999999999999999999999999999999999999999}",
      })
  void whatIsNoJsonIsOneProblem(String json) {
    RecordText<Thing> read = read(json);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().get(0).span().end()).isLessThanOrEqualTo(json.length());
  }

  @Test
  void deepNestsAreNoJson() {
    assertThat(read("{\"for\": " + "[".repeat(100_000)).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n\t"})
  void placesAreRightWhateverLinesEndWith(String end) {
    String json =
        "{"
            + end
            + "\"for\""
            + end
            + ":"
            + end
            + "[ -12 ,"
            + end
            + "\"2025-01-01\"],"
            + end
            + "\"colour\": \"é😀\""
            + end
            + "}"
            + end;
    assertThat(
            read(json).problems().stream()
                .map(problem -> problem.span().of(json))
                .collect(Collectors.toList()))
        .containsExactly("-12", "\"é😀\"");
  }

  @Test
  void findsThePlaceOfAKey() {
    String json = "{\"colours\": {\"a\": \"blue\"}}";
    assertThat(Source.of(json).text(read(json).place("colours", "a"))).isEqualTo("\"a\"");
    assertThat(Source.of(json).text(read(json).place("colours", "b"))).isEqualTo("\"colours\"");
    assertThat(read(json).place("for").isEmpty()).isTrue();
  }

  @Test
  void theSchemaSaysTheSame() {
    assertThat(JsonSchema.of(Thing.class, "A thing"))
        .contains("\"title\": \"A thing\"")
        .contains("\"description\": \"Its days.\"")
        .contains("\"const\": \"long-box\"")
        .contains("\"blue-green\"")
        .contains("\"additionalProperties\": false");
  }

  private static RecordText<Thing> read(String json) {
    return RecordText.of(json, Thing.class);
  }
}
