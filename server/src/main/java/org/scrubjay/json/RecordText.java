package org.scrubjay.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/**
 * What reading a JSON text into a record gives.
 *
 * @param value none only when the text is no JSON object, or lacks what the record cannot do
 *     without
 * @param problems unknown keys and bad values, by place; all else holds
 * @param json the text's value, for the places of keys
 */
public record RecordText<T extends Record>(
    Optional<T> value, List<JsonProblem> problems, Optional<Json> json) {

  public RecordText {
    problems = List.copyOf(problems);
  }

  /** Reads {@code text} as {@code type} describes it. */
  public static <T extends Record> RecordText<T> of(String text, Class<T> type) {
    JsonText.Outcome outcome = JsonText.parse(text);
    if (outcome.value().isEmpty()) {
      return new RecordText<>(
          Optional.empty(), outcome.problem().map(List::of).orElse(List.of()), Optional.empty());
    }
    RecordReader reader = new RecordReader();
    Optional<T> value = reader.read(outcome.value().get(), type, "").map(type::cast);
    return new RecordText<>(value, reader.problems(), outcome.value());
  }

  /**
   * The place of a key, given the keys on the way to it; the place of the nearest key above it
   * where it is not in the file.
   */
  public Span place(String... keys) {
    Span place = Span.at(0);
    Optional<Json> at = json;
    for (String key : keys) {
      Optional<Json.Member> member =
          at.filter(Json.Members.class::isInstance)
              .flatMap(value -> ((Json.Members) value).named(key));
      place = member.map(Json.Member::place).orElse(place);
      at = member.map(Json.Member::value);
    }
    return place;
  }

  /** The place of a key's value, or where it is not in the file, of the nearest value above it. */
  public Span value(String... keys) {
    return valueOf(keys).map(Json::span).orElse(Span.at(0));
  }

  /** The place of one string in a key's value, which may be a list of them. */
  public Span value(String written, List<String> keys) {
    return valueOf(keys.toArray(String[]::new)).stream()
        .flatMap(
            value -> value instanceof Json.Items list ? list.items().stream() : Stream.of(value))
        .filter(item -> item instanceof Json.Text text && text.value().equals(written))
        .findFirst()
        .map(Json::span)
        .orElseGet(() -> value(keys.toArray(String[]::new)));
  }

  private Optional<Json> valueOf(String... keys) {
    Optional<Json> at = json;
    for (String key : keys) {
      Optional<Json> above = at;
      at =
          at.filter(Json.Members.class::isInstance)
              .flatMap(value -> ((Json.Members) value).named(key))
              .map(Json.Member::value)
              .or(() -> above);
    }
    return at;
  }
}
