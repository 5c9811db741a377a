package org.scrubjay.ide;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scrubjay.json.JsonSchema;
import org.scrubjay.lint.Settings;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.policy.Policy;
import org.scrubjay.text.Span;

/** Keys and values of settings and policy files, as their schema has them. */
final class JsonCompletion {
  private JsonCompletion() {}

  /** Where a cursor is in a JSON text that need not be finished. */
  private record Place(List<String> path, boolean key, Span typed) {}

  static Completion at(Snapshot snapshot, int offset) {
    boolean settings = snapshot.role() == DocumentRole.SETTINGS;
    JsonObject schema =
        JsonParser.parseString(
                JsonSchema.of(settings ? Settings.class : Policy.class, "completion"))
            .getAsJsonObject();
    Place place = place(snapshot.source().text(), offset);
    List<JsonObject> here = List.of(schema);
    for (String step : place.path()) {
      here = here.stream().flatMap(one -> inside(one, step)).toList();
    }
    TreeMap<String, String> words = new TreeMap<>();
    for (JsonObject one : here) {
      words.putAll(place.key() ? keys(one) : values(one));
    }
    if (settings && place.key() && place.path().equals(List.of("rules"))) {
      snapshot
          .workbench()
          .rules()
          .forEach(rule -> words.put(rule.info().name(), rule.info().summary()));
    }
    List<Proposal> proposals = new ArrayList<>();
    words.forEach((word, detail) -> proposals.add(proposal(word, detail, place, proposals.size())));
    return new Completion(proposals, false);
  }

  private static Proposal proposal(String word, String detail, Place place, int rank) {
    String quoted = "\"" + word + "\"" + (place.key() ? ": " : "");
    return new Proposal(
        place.key() ? Proposal.Kind.LABEL : Proposal.Kind.VALUE,
        word,
        detail,
        "\"" + word + "\"",
        new TextEdit(place.typed(), quoted),
        rank,
        false,
        Optional.empty());
  }

  /** The schemas of what {@code key}, or any item of a list, holds. */
  private static Stream<JsonObject> inside(JsonObject schema, String key) {
    if (schema.has("oneOf")) {
      return objects(schema.getAsJsonArray("oneOf")).flatMap(one -> inside(one, key));
    }
    if (key.isEmpty() && schema.get("items") instanceof JsonObject items) {
      return Stream.of(items);
    }
    if (schema.get("properties") instanceof JsonObject properties
        && properties.get(key) instanceof JsonObject property) {
      return Stream.of(property);
    }
    return schema.get("additionalProperties") instanceof JsonObject any
        ? Stream.of(any)
        : Stream.empty();
  }

  private static TreeMap<String, String> keys(JsonObject schema) {
    TreeMap<String, String> keys = new TreeMap<>();
    if (schema.has("oneOf")) {
      objects(schema.getAsJsonArray("oneOf")).forEach(one -> keys.putAll(keys(one)));
    }
    if (schema.get("properties") instanceof JsonObject properties) {
      properties
          .entrySet()
          .forEach(
              entry ->
                  keys.put(
                      entry.getKey(),
                      Optional.ofNullable(entry.getValue().getAsJsonObject().get("description"))
                          .map(JsonElement::getAsString)
                          .orElse("")));
    }
    return keys;
  }

  private static TreeMap<String, String> values(JsonObject schema) {
    TreeMap<String, String> values = new TreeMap<>();
    if (schema.get("enum") instanceof JsonArray words) {
      words.forEach(word -> values.put(word.getAsString(), ""));
    }
    if (schema.has("const")) {
      values.put(schema.get("const").getAsString(), "");
    }
    return values;
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject);
  }

  /** One open bracket and what is being read in it. */
  private static final class Level {
    private final boolean object;
    private String key = "";
    private boolean afterColon;

    Level(boolean object) {
      this.object = object;
    }
  }

  private static Place place(String text, int offset) {
    Deque<Level> open = new ArrayDeque<>();
    int start = offset;
    boolean inString = false;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
          Level level = open.peek();
          if (level != null && level.object && !level.afterColon) {
            level.key = text.substring(start + 1, i);
          }
        }
      } else {
        switch (c) {
          case '"' -> {
            inString = true;
            start = i;
          }
          case '{', '[' -> open.push(new Level(c == '{'));
          case '}', ']' -> open.poll();
          case ':' -> Optional.ofNullable(open.peek()).ifPresent(level -> level.afterColon = true);
          case ',' -> Optional.ofNullable(open.peek()).ifPresent(level -> level.afterColon = false);
          default -> {
            // Blanks, numbers and words change nothing.
          }
        }
      }
    }
    return place(text, offset, open, inString ? start : offset);
  }

  private static Place place(String text, int offset, Deque<Level> open, int start) {
    List<String> path = new ArrayList<>();
    Level innermost = open.peek();
    boolean key = innermost != null && innermost.object && !innermost.afterColon;
    open.descendingIterator()
        .forEachRemaining(
            level -> {
              if (level != innermost || !key) {
                path.add(level.object ? level.key : "");
              }
            });
    // The rest of the word and its closing quote are replaced with it.
    int end = offset;
    while (start < offset && end < text.length() && "\"\r\n,:{}[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (start < offset && end < text.length() && text.charAt(end) == '"') {
      end++;
    }
    return new Place(path, key, new Span(start, end));
  }
}
