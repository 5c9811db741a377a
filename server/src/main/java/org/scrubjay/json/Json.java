package org.scrubjay.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/** A JSON value (RFC 8259) that knows where in its file it stands. */
public sealed interface Json {

  Span span();

  /** A string; the span holds its quotes. */
  record Text(Span span, String value) implements Json {}

  /** A number, exactly as written. */
  record Number(Span span, BigDecimal value) implements Json {}

  /** True or false. */
  record Flag(Span span, boolean value) implements Json {}

  /** The word {@code null}. */
  record Nothing(Span span) implements Json {}

  /** An array. */
  record Items(Span span, List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, its members in the order of the file. */
  record Members(Span span, List<Member> members) implements Json {
    public Members {
      members = List.copyOf(members);
    }

    /** The last member called {@code name}: the one that counts. */
    public Optional<Member> named(String name) {
      return members.stream()
          .filter(member -> member.name().equals(name))
          .reduce((first, last) -> last);
    }
  }

  /**
   * A name and its value.
   *
   * @param place the name with its quotes
   */
  record Member(String name, Span place, Json value) {}

  /** What it is, in words for a person. */
  default String words() {
    if (this instanceof Text) {
      return "a string";
    }
    if (this instanceof Number) {
      return "a number";
    }
    if (this instanceof Flag) {
      return "true or false";
    }
    if (this instanceof Nothing) {
      return "null";
    }
    return this instanceof Items ? "a list" : "an object";
  }
}
