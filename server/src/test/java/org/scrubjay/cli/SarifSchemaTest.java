package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** Holds reports against the schema that OASIS published with SARIF 2.1.0. */
class SarifSchemaTest {
  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

  @TempDir private Path directory;

  @Test
  void theReportOfTheSamplesIsValid() throws IOException {
    Shell run =
        Shell.run(
            SAMPLES, Rules.all(), BuiltinCodeBook::open, "lint", "--format", "sarif", "--jobs=1");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(errors(run.out())).isEmpty();
    assertThat(member(run.out(), "columnKind")).isEqualTo("utf16CodeUnits");
  }

  @Test
  void theReportOfAFaultyRunIsValid() throws IOException {
    Files.writeString(directory.resolve("scrubjay.json"), "{\"rule\": 1}");
    Files.write(directory.resolve("a.claim"), new byte[] {'B', (byte) 0xFF});
    Files.writeString(directory.resolve("b c.claim"), "BAD # scrubjay: ignore bad-word -- x\nBAD");

    Shell run =
        Shell.run(
            directory, WordRules.ALL, TinyBook::new, "lint", "--format=sarif", ".", "no.claim");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(errors(run.out())).isEmpty();
  }

  @Test
  void noTextOfTheNotesIsInTheReport() throws IOException {
    Files.writeString(directory.resolve("a.claim"), "Jane Secret BAD\nJane Secret ODD\n");

    Shell run =
        Shell.run(directory, WordRules.ALL, TinyBook::new, "lint", "--format=sarif", "a.claim");

    assertThat(run.out()).contains("bad-word").doesNotContain("Jane", "Secret", "snippet");
  }

  /** Lines above a problem must not make it another one to the service that reads the report. */
  @Test
  void fingerprintsDoNotDependOnLines() throws IOException {
    Path note = directory.resolve("a.claim");
    Files.writeString(note, "BAD\nBAD\n");
    TreeSet<String> before = fingerprints();
    Files.writeString(note, "one line more\n\nBAD and\nBAD\n");

    assertThat(before).hasSize(2);
    assertThat(fingerprints()).isEqualTo(before);
  }

  private TreeSet<String> fingerprints() {
    String report =
        Shell.run(directory, WordRules.ALL, TinyBook::new, "lint", "--format=sarif").out();
    TreeSet<String> all = new TreeSet<>();
    for (JsonElement result : run(report).getAsJsonArray("results")) {
      all.add(
          result
              .getAsJsonObject()
              .getAsJsonObject("partialFingerprints")
              .get("scrubjay/v1")
              .getAsString());
    }
    return all;
  }

  private static JsonObject run(String report) {
    return JsonParser.parseString(report)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static String member(String report, String name) {
    return run(report).get(name).getAsString();
  }

  private static List<String> errors(String report) {
    return PublishedSchema.named("/schema/sarif-schema-2.1.0.json").errors(report);
  }
}
