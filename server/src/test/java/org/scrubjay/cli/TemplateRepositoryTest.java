package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** A template team's day: a repository full of old problems, a baseline, and one new problem. */
class TemplateRepositoryTest {
  private static CodeBook book;

  @TempDir private Path directory;

  @BeforeAll
  static void openBook() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void closeBook() {
    book.close();
  }

  @Test
  void aBaselineSilencesWhatWasThereAndLetsOneNewProblemThrough() throws IOException {
    TemplateRepository.main(new String[] {directory.toString(), "60", "7"});
    Shell before = lint("--baseline=none.json", "--update-baseline", "--format=json", ".");
    JsonObject old = summary(before);
    assertThat(old.get("baselined").getAsInt()).isPositive();
    Files.delete(directory.resolve("none.json"));

    Shell adopted = lint("--update-baseline", ".");
    assertThat(adopted.exit()).isZero();

    Shell quiet = lint("--format=json", "--jobs=4", ".");
    assertThat(quiet.exit()).isZero();
    assertThat(summary(quiet)).isEqualTo(old);
    assertThat(lint("--format=json", "--jobs=1", ".").out()).isEqualTo(quiet.out());

    Path template = first();
    Files.writeString(
        template, "Dictated for MRN 00998877 on 01/02/2024.\n", StandardOpenOption.APPEND);
    Shell caught = lint("--format=json", ".");
    assertThat(caught.exit()).isEqualTo(1);
    assertThat(caught.out())
        .contains("identifier-in-template")
        .doesNotContain("\"rule\": \"settings-error\"");
    assertThat(summary(caught).get("baselined").getAsInt())
        .isGreaterThan(old.get("baselined").getAsInt() - 10);
  }

  private Path first() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".template.txt"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private Shell lint(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Shell.run(directory, Rules.all(), () -> book, all);
  }

  private static JsonObject summary(Shell run) {
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("summary");
  }
}
