package org.scrubjay.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scrubjay.cli.output.LintJson;
import org.scrubjay.lint.Settings;
import org.scrubjay.policy.Policy;

/** Keeps the published schemas as fresh as the records. {@code -Dupdate} writes them anew. */
class SchemasTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/scrubjay/schema");

  @Test
  void policyFiles() throws IOException {
    hold("policy.schema.json", JsonSchema.of(Policy.class, "Scrubjay policy"));
  }

  @Test
  void settingsFiles() throws IOException {
    hold("settings.schema.json", JsonSchema.of(Settings.class, "Scrubjay settings"));
  }

  @Test
  void reports() throws IOException {
    hold(
        "report.schema.json",
        JsonSchema.ofWritten(LintJson.Report.class, "What scrubjay lint --format json writes"));
  }

  private static void hold(String name, String fresh) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("update") != null) {
      Files.writeString(file, fresh);
      return;
    }
    assertThat(Files.readString(file)).isEqualTo(fresh);
  }
}
