package org.scrubjay.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.text.Span;

/** Reads JSON texts with the places of their values. Never fails: what is wrong is a problem. */
public final class JsonText {
  /** How Gson's reader and its exceptions tell a place; lines end at line feeds alone. */
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

  private static final int LONGEST_NUMBER = 40;

  private final String text;
  private final JsonReader reader;

  /** Everything before this place is read. */
  private int done;

  /** The line that was asked for last, from 1 on, and where it begins; a reader never goes back. */
  private int line = 1;

  private int lineStart;

  private JsonText(String text) {
    this.text = text;
    this.reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
  }

  /**
   * A text's value, or why there is none.
   *
   * @param value none when the text is no JSON
   * @param problem none when it is
   */
  public record Outcome(Optional<Json> value, Optional<JsonProblem> problem) {}

  public static Outcome parse(String text) {
    JsonText reading = new JsonText(text);
    try {
      Json value = reading.value();
      if (reading.reader.peek() != JsonToken.END_DOCUMENT) {
        return reading.wrong(reading.done, "the file goes on after its end");
      }
      return new Outcome(Optional.of(value), Optional.empty());
    } catch (EOFException e) {
      return reading.wrong(text.length(), "the file ends too early");
    } catch (MalformedJsonException | NumberFormatException e) {
      return reading.wrong(
          reading.offset(String.valueOf(e.getMessage())), "this is not JSON (RFC 8259)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Json value() throws IOException {
    JsonToken token = reader.peek();
    int start = start();
    switch (token) {
      case BEGIN_OBJECT -> {
        return members(start);
      }
      case BEGIN_ARRAY -> {
        List<Json> items = new ArrayList<>();
        reader.beginArray();
        advance();
        while (reader.hasNext()) {
          items.add(value());
        }
        reader.endArray();
        return new Json.Items(since(start), items);
      }
      case STRING -> {
        String value = reader.nextString();
        return new Json.Text(since(start), value);
      }
      case NUMBER -> {
        String digits = reader.nextString();
        if (digits.length() > LONGEST_NUMBER) {
          throw new NumberFormatException(reader.toString());
        }
        return new Json.Number(since(start), new BigDecimal(digits));
      }
      case BOOLEAN -> {
        boolean value = reader.nextBoolean();
        return new Json.Flag(since(start), value);
      }
      default -> {
        reader.nextNull();
        return new Json.Nothing(since(start));
      }
    }
  }

  private Json members(int start) throws IOException {
    List<Json.Member> members = new ArrayList<>();
    reader.beginObject();
    advance();
    while (reader.hasNext()) {
      int nameStart = start();
      String name = reader.nextName();
      Span place = since(nameStart);
      members.add(new Json.Member(name, place, value()));
    }
    reader.endObject();
    return new Json.Members(since(start), members);
  }

  /** Where the next token begins: strict JSON has only blanks and separators between two. */
  private int start() {
    int start = done;
    while (start < text.length() && " \t\r\n,:\uFEFF".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private Span since(int start) {
    advance();
    return new Span(start, Math.max(start, done));
  }

  private void advance() {
    done = offset(reader.toString());
  }

  private int offset(String words) {
    Matcher place = PLACE.matcher(words);
    if (!place.find()) {
      return done;
    }
    for (int wanted = Integer.parseInt(place.group(1)); line < wanted; line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return Math.min(text.length(), lineStart + Integer.parseInt(place.group(2)) - 1);
  }

  private Outcome wrong(int offset, String message) {
    Span span = new Span(Math.max(0, Math.min(offset, text.length()) - 1), offset);
    return new Outcome(Optional.empty(), Optional.of(new JsonProblem(span, "", message)));
  }
}
