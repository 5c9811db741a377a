package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every file under {@code cli} and compares exit status, standard output and standard error.
 * {@code -Dupdate} writes what comes out into the files instead.
 */
class CommandLineTest {
  private static final Path FOLDER = Path.of("src/test/resources/cli");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path directory;

  static Stream<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void behavesAsWritten(Path file) throws IOException {
    String written = Files.readString(file);
    GoldenRun golden = GoldenRun.parse(written);
    for (GoldenRun.Section content : golden.files()) {
      Path path = directory.resolve(content.value());
      Files.createDirectories(path.getParent());
      Files.write(path, GoldenRun.bytes(content.content()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = golden.arguments();
    boolean colour = arguments.contains("(colour)");
    int exit =
        Main.run(
            new Surroundings(
                new ByteArrayInputStream(golden.standardInput()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                CLOCK,
                colour,
                false,
                Map.of(),
                TinyBook::new,
                () -> WordRules.ALL),
            arguments.stream()
                .filter(argument -> !argument.equals("(colour)"))
                .toArray(String[]::new));
    String now =
        golden
            .with(
                exit,
                // What a page looks like and does, HtmlReportTest and the eye hold.
                out.toString(StandardCharsets.UTF_8)
                    .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1>...</$1>")
                    .replaceAll("'sha256-[^']*'", "'sha256-...'")
                    .replace("\u001b", "\\e")
                    .replace("\uFEFF", "\\xef\\xbb\\xbf")
                    .replace(directory.toString(), "FOLDER"),
                // Which lines of which classes a crash passed through is not what a run promises.
                err.toString(StandardCharsets.UTF_8)
                    .replaceAll("(\n    at .*)+", "\n    at ...")
                    .replace(directory.toString(), "FOLDER"),
                this::content)
            .print();
    if (System.getProperty("update") != null) {
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(System.getProperty("update") == null ? written : now);
  }

  /** What a run leaves in a file; every line ends, so that the next section begins a line. */
  private String content(String name) {
    Path file = directory.resolve(name);
    try {
      String text = Files.exists(file) ? Files.readString(file) : "(no such file)\n";
      String shown = text.replace("\uFEFF", "\\xef\\xbb\\xbf").replace("\r", "\\r");
      return shown.endsWith("\n") || shown.isEmpty() ? shown : shown + "\\z\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
