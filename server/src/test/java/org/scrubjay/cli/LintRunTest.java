package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.cli.output.JsonOutput;
import org.scrubjay.lint.Linter;
import org.scrubjay.setup.Setup;
import org.scrubjay.setup.Setups;

class LintRunTest {
  private final LintRun run =
      new LintRun(
          new Linter(WordRules.ALL, new TinyBook()),
          new Setups(() -> WordRules.ALL),
          new LintRun.Told(
              Path.of(""), Optional.empty(), Optional.empty(), LocalDate.parse("2025-06-30")),
          InputStream::nullInputStream);

  @TempDir private Path directory;

  @Test
  void reportsTheSameWhateverTheNumberOfThreads() throws IOException {
    for (int i = 0; i < 100; i++) {
      Files.writeString(directory.resolve("n" + i + ".claim"), i % 3 == 0 ? "BAD\n" : "TABLE1\n");
    }
    List<Input> inputs = Discovery.find(List.of("."), directory, "-", file -> Setup.NONE);

    String alone = new JsonOutput().of(run.lint(inputs, 1, () -> {}));

    assertThat(inputs).hasSize(100);
    assertThat(new JsonOutput().of(run.lint(inputs, 4, () -> {}))).isEqualTo(alone);
  }

  @Test
  void namesTheFileThatARuleFailedOnInAnyThread() throws IOException {
    for (int i = 0; i < 100; i++) {
      Files.writeString(directory.resolve("n" + i + ".claim"), i == 77 ? "CRASH\n" : "fine\n");
    }
    List<Input> inputs = Discovery.find(List.of("."), directory, "-", file -> Setup.NONE);

    assertThatThrownBy(() -> run.lint(inputs, 4, () -> {}))
        .isInstanceOfSatisfying(
            LintFailure.class, failure -> assertThat(failure.path()).isEqualTo("n77.claim"));
  }
}
