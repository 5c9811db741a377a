package org.scrubjay.fuzz;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An input in a file: one JSON string a line, so that lone surrogates and NULs survive. */
final class Pieces {
  private static final Gson GSON = new Gson();

  private Pieces() {}

  static void write(Path file, List<String> pieces) throws IOException {
    Files.writeString(
        file,
        pieces.stream()
            .map(GSON::toJson)
            .map(Pieces::inAscii)
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }

  static List<String> read(Path file) throws IOException {
    return GSON.fromJson(Files.readString(file), new TypeToken<List<String>>() {}.getType());
  }

  private static String inAscii(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(
            c -> ascii.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return ascii.toString();
  }
}
