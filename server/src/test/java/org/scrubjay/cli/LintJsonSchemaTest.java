package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds reports for programs against the schema that is published with the program. */
class LintJsonSchemaTest {
  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final PublishedSchema SCHEMA =
      PublishedSchema.named("/org/scrubjay/schema/report.schema.json");

  @TempDir private Path directory;

  @Test
  void theReportOfTheSamplesIsValid() {
    Shell run = Shell.real(SAMPLES, "lint", "--format", "json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(SCHEMA.errors(run.out())).isEmpty();
  }

  @Test
  void theReportOfAFaultyRunIsValid() throws IOException {
    Files.writeString(directory.resolve("scrubjay.json"), "{\"rule\": 1, \"maxFileSize\": 9}");
    Files.write(directory.resolve("a.claim"), new byte[] {'B', (byte) 0xFF});
    Files.writeString(directory.resolve("b.claim"), "more than nine bytes");

    Shell run =
        Shell.run(directory, WordRules.ALL, TinyBook::new, "lint", "--format=json", ".", "no.txt");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("unreadable-text", "unreadable-file", "note-too-large", "settings-error");
    assertThat(SCHEMA.errors(run.out())).isEmpty();
  }

  /** A schema that let everything pass would be of no use. */
  @Test
  void aMissingKeyAndOneMoreAreMistakes() throws IOException {
    Files.writeString(directory.resolve("a.claim"), "BAD");
    String report =
        Shell.run(directory, WordRules.ALL, TinyBook::new, "lint", "--format=json").out();

    assertThat(SCHEMA.errors(report)).isEmpty();
    assertThat(SCHEMA.errors(report.replace("\"rule\":", "\"role\":"))).hasSize(2);
    assertThat(SCHEMA.errors(report.replace("\"error\"", "\"fatal\""))).hasSize(1);
  }
}
