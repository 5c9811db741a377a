package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server in other people's editors: a script opens a note without a screen, and what
 * it prints is compared. Skipped, and said so, where the editor is not installed.
 */
class EditorsIT {
  private static final Path SCRIPTS = Path.of("src/test/editors").toAbsolutePath();

  @TempDir private Path home;

  @Test
  void neovim() throws Exception {
    String script = "luafile " + SCRIPTS.resolve("probe.lua");
    List<String> quiet = List.of("--headless", "-u", "NONE", "-i", "NONE", "-n");
    // A script that fails leaves the editor waiting for its user.
    List<String> run = List.of("-c", script, "-c", "cquit 3");
    compare("nvim", "neovim.expected", Stream.of(quiet, run).flatMap(List::stream).toList());
  }

  @Test
  void emacs() throws Exception {
    String script = SCRIPTS.resolve("probe.el").toString();
    compare("emacs", "emacs.expected", List.of("-Q", "--batch", "-l", script));
  }

  private void compare(String editor, String expected, List<String> arguments) throws Exception {
    if (!isInstalled(editor)) {
      System.err.println("SKIPPED: " + editor + " is not installed, so nobody tried it here");
      Assumptions.abort(editor + " is not installed");
    }
    List<String> command = new ArrayList<>(List.of(editor));
    command.addAll(arguments);
    Path printed = home.resolve("printed");
    Path note = Files.copy(SCRIPTS.resolve("probe.claim"), home.resolve("probe.claim"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(printed.toFile())
            .redirectError(home.resolve("errors").toFile());
    builder.environment().remove("SCRUBJAY_CODEBOOK");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_DATA_HOME", home.toString());
    builder.environment().put("SCRUBJAY_NOTE", note.toString());
    builder.environment().put("SCRUBJAY_COMMAND", new Gson().toJson(server()));
    Process process = builder.start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(Files.readString(printed)).isEqualTo(Files.readString(SCRIPTS.resolve(expected)));
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static List<String> server() {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xlog:disable",
        "-Xlog:all=warning:stderr",
        "-jar",
        System.getProperty("scrubjay.jar"),
        "server",
        "--stdio");
  }

  private static boolean isInstalled(String editor) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, editor))
        .anyMatch(Files::isExecutable);
  }
}
