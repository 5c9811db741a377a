package org.scrubjay.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Notes made of the samples' lines and of what breaks readers. */
public final class NoteTexts {
  private static final List<String> HARD =
      List.of(
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "\uFEFF",
          "\u00A0",
          "\u2028",
          "\u017F",
          "\u0130",
          "\u202E",
          "e\u0301",
          "\t",
          "\r",
          "\r\n",
          "\n",
          "[",
          "]",
          "{",
          "}",
          "<",
          ">",
          "<!--",
          "&gt;",
          "&#0;",
          "&#x1F600;",
          "<select>",
          "</option>",
          "<textarea",
          "<script>",
          "<![CDATA[",
          "</body>",
          "***",
          "____",
          "%",
          "$",
          "@",
          "|",
          "\\",
          "\"",
          "'",
          "#",
          "# scrubjay: ",
          "# scrubjay: ignore ",
          "ignore-all -- ",
          "DOS: ",
          "13/45/2025",
          "02/29/2023",
          "0000-00-00",
          "99999999999999999999",
          "x99999999999",
          "$99999999999999999.99",
          "-26-59-RT-LT",
          "dx A,B,,C",
          "A. ",
          "rev 0489",
          "75574-75580",
          "99999-00000",
          "I25.1-",
          "120.9",
          "R07.9",
          "71260",
          "76377",
          "C9793",
          "0623T",
          "T12",
          "L45",
          "PAYER:",
          "CPT:",
          "ICD-10:",
          "EXAM:",
          "IMPRESSION:",
          "MAC: ",
          "POS: 99",
          "LOCALITY: 10112-00",
          "{LIST:1}",
          "[a|b|c]",
          "[[[[",
          "]]]]");

  /** The sample notes; a program runs in the checkout, a test in its module. */
  public static final Path SAMPLES =
      Files.isDirectory(Path.of("samples")) ? Path.of("samples") : Path.of("../samples");

  /** Report templates in HTML, whole, because only their beginning tells what they are. */
  private static final List<List<String>> TEMPLATES = files(".html");

  private static final List<String> LINES = files("").stream().flatMap(List::stream).toList();

  private NoteTexts() {}

  /** The lines of a note. */
  public static List<String> note(RandomGenerator random) {
    if (random.nextInt(8) == 0) {
      List<String> template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
      return template.stream().map(line -> mutated(line, random)).toList();
    }
    List<String> note = new ArrayList<>();
    int from = random.nextInt(LINES.size());
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      // Mostly neighbours, because a note's lines belong together.
      int line = random.nextInt(6) == 0 ? random.nextInt(LINES.size()) : (from + i) % LINES.size();
      note.add(mutated(LINES.get(line), random));
    }
    if (random.nextInt(200) == 0) {
      note.add(huge(random));
    }
    return note;
  }

  /** A stretch of text as somebody might type, paste or break it. */
  public static String snippet(RandomGenerator random) {
    return random.nextInt(3) == 0
        ? LINES.get(random.nextInt(LINES.size()))
        : HARD.get(random.nextInt(HARD.size()));
  }

  private static String mutated(String line, RandomGenerator random) {
    StringBuilder text = new StringBuilder(line);
    while (random.nextInt(3) == 0) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, HARD.get(random.nextInt(HARD.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        case 2 -> text.insert(at, (char) random.nextInt(0x10000));
        default -> text.insert(at, text.substring(0, Math.min(text.length(), 20)));
      }
    }
    return text.toString();
  }

  private static String huge(RandomGenerator random) {
    String piece = HARD.get(random.nextInt(HARD.size())) + (random.nextBoolean() ? " " : "");
    int length = random.nextInt(8) == 0 ? 1 << 20 : 1 << 17;
    return piece.repeat(length / piece.length());
  }

  private static List<List<String>> files(String ending) {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<List<String>> texts = new ArrayList<>();
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().endsWith(ending) && !f.toString().endsWith(".expected"))
              .sorted()
              .toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8).lines().toList());
      }
      return List.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
