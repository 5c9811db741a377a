package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.scrubjay.fuzz.NoteTexts;
import org.scrubjay.fuzz.Target;

/**
 * Settings and policies that are wrong in any way: their mistakes are named, the notes are checked,
 * nothing crashes. The pieces are the lines of the settings, a line of dashes, and those of a
 * policy.
 */
public final class SettingsFuzz implements Target {
  private static final String BETWEEN = "-----";
  private static final String NOTE =
      "DOS: 03/14/2025\nCLAIM: professional\nCPT: 71260\n     71250\n";
  private static final List<String> SETTINGS =
      """
      {
        "extends": "base.json",
        "profile": "coder",
        "kind": {"*.dict": "report", "templates/": "template"},
        "defaults": {"payer": "Medicare Part B", "mac": "NGS JK", "pos": "22", "dos": "2025-03-14"},
        "rules": {"excludes1-conflict": "info", "prior-authorization-likely": "off"},
        "policies": ["policies"],
        "ignore": ["old/"]
      }
      """
          .lines()
          .toList();
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "\"\"",
          "[]",
          "{}",
          "[[[[",
          "\"\\ud800\"",
          "\u0000",
          ",",
          ":",
          "}",
          "]",
          "\"profile\": 7,",
          "\"extends\": \"scrubjay.json\",",
          "\"policies\": [\"..\"],",
          "\"ignore\": [\"[\"],",
          "\"ignore\": [\"**/**/**/**\"],",
          "\"kind\": {\"[\": \"claim\"},",
          "\"no-such-key\": 1,",
          "// a comment",
          "\"defaults\": {\"dos\": \"2025-02-30\"},",
          "\"a\": ".repeat(300),
          "[".repeat(3000),
          "\"policies\": [\"\\u0000\"],");

  private final List<String> policy = policy();

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<String> input(RandomGenerator random) {
    List<String> pieces = mutated(SETTINGS, random);
    pieces.add(BETWEEN);
    pieces.addAll(mutated(policy, random));
    return pieces;
  }

  @Override
  public void check(List<String> input) throws IOException {
    int between = input.contains(BETWEEN) ? input.indexOf(BETWEEN) : input.size();
    Scratch.in(
        folder -> {
          Files.createDirectory(folder.resolve("policies"));
          write(folder.resolve("scrubjay.json"), input.subList(0, between));
          write(
              folder.resolve("policies/team.json"),
              input.subList(Math.min(between + 1, input.size()), input.size()));
          Files.writeString(folder.resolve("base.json"), "{\"rules\": {\"code-format\": \"off\"}}");
          Files.writeString(folder.resolve("a.claim"), NOTE);
          Shell run = Shell.real(folder, "lint", "--format", "json", ".");
          assertThat(run.exit()).as(run.err()).isBetween(0, 2);
          assertThat(run.err()).doesNotContain("internal error");
          if (run.exit() != Exit.USAGE) {
            assertThat(run.out()).contains("a.claim");
          }
        });
  }

  private static void write(Path file, List<String> lines) throws IOException {
    // A lone surrogate has no bytes; it becomes a question mark, as in any editor.
    Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> mutated(List<String> lines, RandomGenerator random) {
    List<String> mutated = new ArrayList<>(lines);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(mutated.size());
      String line = mutated.get(at);
      String wrong = WRONG.get(random.nextInt(WRONG.size()));
      switch (random.nextInt(4)) {
        case 0 -> mutated.remove(at);
        case 1 -> mutated.add(at, wrong);
        case 2 ->
            mutated.set(
                at,
                line.replaceFirst(
                    "(?<=: ).*", java.util.regex.Matcher.quoteReplacement(wrong) + ","));
        default -> {
          int cut = random.nextInt(line.length() + 1);
          mutated.set(at, line.substring(0, cut) + wrong + line.substring(cut));
        }
      }
      if (mutated.isEmpty()) {
        mutated.add(wrong);
      }
    }
    return mutated;
  }

  private static List<String> policy() {
    try {
      return Files.readAllLines(NoteTexts.SAMPLES.resolve("team/policies/example-health.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
