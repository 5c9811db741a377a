package org.scrubjay.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** Answers of the command line on one code book, and how many of them differ from the truth. */
final class Answers {
  private final Path folder;
  private final CodeBook book;
  private final Map<String, JsonObject> asked = new HashMap<>();
  private int checked;
  private int wrong;

  /**
   * @param book the same one, for what no command prints
   */
  Answers(Path folder, CodeBook book) {
    this.folder = folder;
    this.book = book;
  }

  CodeBook book() {
    return book;
  }

  int checked() {
    return checked;
  }

  int wrong() {
    return wrong;
  }

  /** What {@code scrubjay code CODE --as-of DATE --format json} prints. */
  JsonObject json(String code, LocalDate date) {
    return asked.computeIfAbsent(
        code + " " + date,
        unseen -> run(folder, "code", code, "--as-of", date.toString(), "--format", "json"));
  }

  /** What {@code scrubjay codes list --format json} prints. */
  JsonObject list() {
    return run(folder, "codes", "list", "--format", "json");
  }

  /** Runs a command on the code book in a folder and reads the JSON that it prints. */
  static JsonObject run(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            folder.toAbsolutePath(),
            Clock.systemUTC(),
            false,
            false,
            Map.of("SCRUBJAY_CODEBOOK", folder.toAbsolutePath().toString()),
            BuiltinCodeBook::open,
            Rules::all),
        arguments);
    return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  void same(String what, String expected, String found) {
    checked++;
    if (!expected.equals(found)) {
      wrong++;
      System.out.printf("  %-45s expected %s, found %s%n", what, expected, found);
    }
  }

  static String words(JsonElement element) {
    if (element == null) {
      return "absent";
    }
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()
        ? new BigDecimal(element.getAsString()).toPlainString()
        : element.getAsString();
  }

  static String joined(JsonArray texts) {
    return texts == null
        ? "absent"
        : StreamSupport.stream(texts.spliterator(), false)
            .map(JsonElement::getAsString)
            .sorted()
            .collect(Collectors.joining(" "));
  }
}
