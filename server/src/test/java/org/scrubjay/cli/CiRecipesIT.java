package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The recipes for CI, each step run by a shell as its runner would run it, over a folder with one
 * note that has an error.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CiRecipesIT {
  private static final Path ROOT = Path.of(System.getProperty("scrubjay.root"));
  private static final Path ZIP = Path.of(System.getProperty("scrubjay.zip"));
  private static final String NOTE =
      """
      PAYER: Medicare Part B
      CLAIM: professional
      DOS: 03/14/2025
      CPT: 71260-26
           71250-26
      """;

  @TempDir private Path work;
  private Path notes;

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void writeNote() throws IOException {
    notes = Files.createDirectory(work.resolve("notes"));
    Files.writeString(notes.resolve("a.claim"), NOTE);
  }

  @Test
  void theActionMarksProblemsAndFailsTheStep() throws Exception {
    Map<String, Object> action = yaml(ROOT.resolve("action.yml"));
    Map<String, Object> step = step(action);
    Map<String, String> environment = inputs(action, step);
    environment.put("GITHUB_ACTION_PATH", ROOT.toString());

    Run failing = bash(text(step, "run"), environment);
    assertThat(failing.status()).as(failing.err()).isEqualTo(1);
    assertThat(failing.out()).contains("::error file=a.claim,line=5,").doesNotContain("Medicare");

    environment.put("SCRUBJAY_FAIL_ON", "never");
    environment.put("SCRUBJAY_SARIF", "scrubjay.sarif");
    Run reporting = bash(text(step, "run"), environment);
    assertThat(reporting.status()).as(reporting.err()).isZero();
    assertThat(
            JsonParser.parseString(Files.readString(notes.resolve("scrubjay.sarif")))
                .getAsJsonObject()
                .get("version")
                .getAsString())
        .isEqualTo("2.1.0");
  }

  @Test
  void theActionTakesNoInputForAProgram() throws Exception {
    Map<String, Object> action = yaml(ROOT.resolve("action.yml"));
    Map<String, Object> step = step(action);
    Map<String, String> environment = inputs(action, step);
    environment.put("GITHUB_ACTION_PATH", ROOT.toString());
    environment.put("SCRUBJAY_PATHS", "a.claim;touch$IFS'stolen' $(touch${IFS}stolen)");

    assertThat(bash(text(step, "run"), environment).status()).isEqualTo(2);
    assertThat(notes.resolve("stolen")).doesNotExist();
  }

  @Test
  void thePreCommitHookChecksTheFilesItIsGiven() throws Exception {
    Object hooks =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(ROOT.resolve(".pre-commit-hooks.yaml")));
    Map<String, Object> hook = map(((List<?>) hooks).get(0));
    Pattern files = Pattern.compile(text(hook, "files"));
    assertThat(List.of("a.claim", "x/b.claim.txt", "c.template.txt", "d.report", "e.guide.md"))
        .allMatch(name -> files.matcher(name).find());
    assertThat(List.of("claim.java", "pom.xml", "a.claims"))
        .noneMatch(name -> files.matcher(name).find());

    List<String> command = new ArrayList<>(List.of(text(hook, "entry").split(" ")));
    command.set(0, ROOT.resolve(command.get(0)).toString());
    command.add("a.claim");
    Run run = run(command, Map.of());
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("error[pair-never-together]");
  }

  @Test
  void theContainerHoldsAScrubjayThatRuns() throws Exception {
    Path image = Files.createDirectory(work.resolve("image"));
    List<String> recipe = Files.readAllLines(ROOT.resolve("docs/ci/Containerfile"));
    for (String line : recipe) {
      if (line.startsWith("COPY ")) {
        Files.copy(ZIP, image.resolve(line.substring(line.lastIndexOf(' ') + 1)));
      } else if (line.startsWith("RUN ") && !line.contains("apt-get")) {
        Run run = run(image, List.of("sh", "-c", line.substring(4)), Map.of());
        assertThat(run.status()).as(line + "\n" + run.err()).isZero();
      }
    }
    assertThat(image.resolve("scrubjay/lib"))
        .isDirectoryContaining(file -> file.toString().endsWith(".jsa"));

    String path = image.resolve("scrubjay/bin") + ":" + System.getenv("PATH");
    Run lint = run(notes, List.of("sh", "-c", "scrubjay lint ."), Map.of("PATH", path));
    assertThat(lint.status()).as(lint.err()).isEqualTo(1);
    assertThat(lint.out()).contains("error[pair-never-together]");
    assertThat(lint.err()).isEmpty();

    Map<String, Object> job = map(yaml(ROOT.resolve("docs/ci/gitlab.yml")).get("scrubjay"));
    Map<String, String> environment = new TreeMap<>(Map.of("PATH", path));
    map(job.get("variables")).forEach((name, value) -> environment.put(name, value.toString()));
    Run script = bash(((List<?>) job.get("script")).get(0).toString(), environment);
    assertThat(script.status()).as(script.err()).isEqualTo(1);
    assertThat(Files.readString(notes.resolve("scrubjay.xml"))).contains("<testsuite");
  }

  @Test
  void theDistributionSaysWhatIsInIt() throws Exception {
    Run unzip = run(work, List.of("unzip", "-q", ZIP.toString()), Map.of());
    assertThat(unzip.status()).as(unzip.err()).isZero();
    Path home;
    try (Stream<Path> folders = Files.list(work)) {
      home =
          folders
              .filter(Files::isDirectory)
              .filter(f -> !f.equals(notes))
              .findFirst()
              .orElseThrow();
    }
    assertThat(Files.readString(home.resolve("THIRD-PARTY.txt")))
        .contains("lsp4j", "antlr4-runtime", "gson", "lucene-core", "picocli");
    // The plugin that makes the bill of materials refuses to run offline.
    if (!"offline true".equals(System.getProperty("scrubjay.build"))) {
      assertThat(Files.readString(home.resolve("scrubjay-bom.json")))
          .contains("\"bomFormat\"", "pkg:maven/com.google.code.gson/gson");
    }
    assertThat(List.of("LICENSE", "NOTICE", "README.txt", "bin/scrubjay.cmd"))
        .allSatisfy(name -> assertThat(home.resolve(name)).isNotEmptyFile());

    Path link = Files.createSymbolicLink(work.resolve("sj"), home.resolve("bin/scrubjay"));
    Run version = run(notes, List.of(link.toString(), "--version"), Map.of());
    assertThat(version.status()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("scrubjay ");
  }

  /** The environment that the runner gives the step when the workflow sets no input. */
  private static Map<String, String> inputs(Map<String, Object> action, Map<String, Object> step) {
    Map<String, Object> inputs = map(action.get("inputs"));
    Map<String, String> environment = new TreeMap<>();
    map(step.get("env"))
        .forEach(
            (name, value) -> {
              String input = value.toString().replaceAll("^\\$\\{\\{ inputs\\.|\\s*}}$", "");
              environment.put(name, map(inputs.get(input)).get("default").toString());
            });
    return environment;
  }

  private static Map<String, Object> step(Map<String, Object> action) {
    return map(((List<?>) map(action.get("runs")).get("steps")).get(0));
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key).toString();
  }

  private static Map<String, Object> yaml(Path file) throws IOException {
    return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private Run bash(String script, Map<String, String> environment) throws Exception {
    return run(List.of("bash", "-e", "-o", "pipefail", "-c", script), environment);
  }

  private Run run(List<String> command, Map<String, String> environment) throws Exception {
    return run(notes, command, environment);
  }

  private Run run(Path directory, List<String> command, Map<String, String> environment)
      throws Exception {
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // The tester's own code book must not count.
    builder.environment().remove("SCRUBJAY_CODEBOOK");
    builder.environment().put("XDG_DATA_HOME", work.resolve("data").toString());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }
}
