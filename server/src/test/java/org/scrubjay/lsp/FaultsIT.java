package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.importing.Official;

/**
 * The packaged program on a machine where something gives way: each time it says what, and nothing
 * is lost. Killed imports are tried in {@code KilledImportTest}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FaultsIT {
  private static final String CANARY = "Quetzalcoatlus";
  private static final String NOTE =
      "DOS: 03/14/2025\nCPT: 75574\nICD-10: A. 120.9  Angina pectoris, unspecified\n";
  private static final String CLAIM =
      "DOS: 03/14/2026\nCLAIM: professional\nCPT: 71260\n     71250\nICD-10: A. R07.9\n";

  @TempDir private Path home;
  private Path work;
  private Path book;
  private final List<Process> servers = new ArrayList<>();

  /** What a command did. */
  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void importSomething() throws Exception {
    work = Files.createDirectory(home.resolve("work"));
    book = home.resolve("book");
    write(home, "icd10cm-order-2025.txt", Official.orderFile("R079|1|Chest pain, unspecified"));
    write(home, "icd10cm-order-2026.txt", Official.orderFile("R079|1|Chest pain, newly named"));
    write(home, "ccipra-v302r0-f1.txt", Official.pairs("71260|71250|20200101|*|0"));
    write(work, "a.claim", NOTE);
    Run run = imports(book, "icd10cm-order-2025.txt", "ccipra-v302r0-f1.txt");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @AfterEach
  void stopServers() {
    servers.forEach(Process::destroyForcibly);
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path disk = mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs");
    try {
      Run early = imports(disk.resolve("book"), "icd10cm-order-2025.txt");
      assertThat(early.exit()).as(early.err()).isZero();
      write(disk, "a.claim", NOTE);
      fill(disk);
      Run late = imports(disk.resolve("book"), "icd10cm-order-2026.txt");
      assertThat(late.exit()).isEqualTo(2);
      assertThat(late.err()).contains("is as it was", "No space left on device");
      assertThat(run("codes", "verify", "--codebook", disk.resolve("book").toString()).exit())
          .isZero();

      for (String[] writing :
          new String[][] {
            {"lint", "--fix", "a.claim"},
            {"lint", "--format", "sarif", "--output", "report.sarif", "a.claim"},
            {"lint", "--baseline", "base.json", "--update-baseline", "a.claim"}
          }) {
        Run run = run(disk, List.of(), writing);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written", "No space left on device");
      }
      assertThat(disk.resolve("a.claim")).hasContent(NOTE);
      assertThat(names(disk)).containsExactlyInAnyOrder("a.claim", "book", "filling");
    } finally {
      unmount(disk);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReportThatDoesNotFitIsNoSuccess() throws Exception {
    Process process =
        program(work, List.of(), "lint", "--format", "json", "a.claim")
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(home.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(home.resolve("err"))
        .content()
        .contains("standard output could not be written (No space left on device)");
  }

  @Test
  void aBookThatMayOnlyBeReadIsRead() throws Exception {
    Path mounted = mounted("--bind", book.toString());
    try {
      shell("mount", "-o", "remount,bind,ro", mounted.toString());
      assertAnswers(mounted);
      Run refused = imports(mounted, "icd10cm-order-2026.txt");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("is as it was", "Read-only file system");
      Run kept = run("codes", "remove", "--codebook", mounted.toString(), "FY2025");
      assertThat(kept.exit()).isEqualTo(2);
      assertThat(kept.err()).contains("is as it was", "Read-only file system");
      assertAnswers(mounted);
    } finally {
      unmount(mounted);
    }
  }

  @Test
  @Timeout(120)
  void twoServersAnswerWhileABookIsImportedIntoAndThenFromIt() throws Exception {
    List<Wire> editors = List.of(server(List.of()), server(List.of()));
    Process importing =
        program(
                home,
                List.of(),
                "codes",
                "import",
                "--codebook",
                book + "",
                "icd10cm-order-2026.txt")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("imported").toFile())
            .start();
    do {
      for (Wire editor : editors) {
        assertThat(title(editor))
            .containsAnyOf("Chest pain, unspecified", "Chest pain, newly named");
      }
    } while (importing.isAlive());
    assertThat(importing.exitValue()).isZero();
    for (Wire editor : editors) {
      String shown = title(editor);
      // The servers look after the book once a second.
      while (!shown.contains("Chest pain, newly named")) {
        shown = title(editor);
      }
    }
    assertThat(run("codes", "verify", "--codebook", book.toString()).exit()).isZero();
  }

  @Test
  void aBookThatIsDeletedWhileItIsOpenStillAnswers() throws Exception {
    Wire editor = server(List.of());
    assertThat(title(editor)).contains("Chest pain, unspecified");
    delete(book);

    assertThat(title(editor)).contains("Chest pain, unspecified");
    assertThat(editor.ask("textDocument/diagnostic", Service.document()).toString())
        .contains("71250");
    Run gone = run("codes", "list", "--codebook", book.toString());
    assertThat(gone.exit()).isZero();
    assertThat(gone.err()).contains("nothing is imported into");
    // The next editor works on, with what is built in.
    assertThat(server(List.of()).ask("textDocument/hover", Service.at(4, 12)).isJsonObject())
        .isTrue();
  }

  @Test
  void aCommandWithoutEnoughMemorySaysSo() throws Exception {
    write(work, "huge.claim", "DOS: 03/14/2025\n" + (CANARY + " 75574, ").repeat(40_000));
    Run run = run(work, List.of("-Xmx16m"), "lint", "huge.claim");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("memory of", "MB is not enough", "huge.claim");
    assertThat(run.out() + run.err()).doesNotContain(CANARY).doesNotContain("internal error");
    assertThat(names(work)).containsExactlyInAnyOrder("a.claim", "huge.claim");
  }

  /** With the flags of the VS Code extension, which starts no server anew that ended with 3. */
  @Test
  void aServerWithoutEnoughMemoryEndsAndLeavesNothing() throws Exception {
    Wire editor =
        server(
            List.of(
                "-Xmx20m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-UsePerfData"));
    String huge = "DOS: 03/14/2025\n" + (CANARY + " 75574, ").repeat(40_000);
    editor.tell(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", Service.URI, "version", 2),
            "contentChanges",
            List.of(Map.of("text", huge))));
    editor.send("textDocument/diagnostic", Service.document());
    Process server = servers.get(0);
    assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isEqualTo(3);
    assertThat(home.resolve("server0.err")).content().doesNotContain(CANARY);
    assertThat(names(work)).containsExactly("a.claim");
  }

  private void assertAnswers(Path folder) throws Exception {
    Run code = run("code", "R07.9", "--as-of", "2026-03-14", "--codebook", folder.toString());
    assertThat(code.exit()).as(code.err()).isZero();
    assertThat(code.out()).contains("Chest pain, unspecified");
    assertThat(run("codes", "verify", "--codebook", folder.toString()).exit()).isZero();
  }

  private static String title(Wire editor) {
    return editor.ask("textDocument/hover", Service.at(4, 12)).toString();
  }

  /** Starts a server on the book with a claim open. */
  private Wire server(List<String> flags) throws IOException {
    Process process =
        program(work, flags, "server", "--codebook", book.toString())
            .redirectError(home.resolve("server" + servers.size() + ".err").toFile())
            .start();
    servers.add(process);
    Wire wire = new Wire(process.getInputStream(), process.getOutputStream());
    wire.ask("initialize", Service.pulling());
    wire.tell("initialized", Map.of());
    wire.tell(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", Service.URI, "languageId", "coding-note", "version", 1, "text", CLAIM)));
    return wire;
  }

  private Run imports(Path into, String... files) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("codes", "import", "--accept-license", "--codebook", into + ""));
    arguments.addAll(List.of(files));
    return run(home, List.of(), arguments.toArray(new String[0]));
  }

  private Run run(String... arguments) throws Exception {
    return run(work, List.of(), arguments);
  }

  private Run run(Path folder, List<String> flags, String... arguments) throws Exception {
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    Process process =
        program(folder, flags, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder program(Path folder, List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:disable", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(List.of("-jar", System.getProperty("scrubjay.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("SCRUBJAY_CODEBOOK");
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    return builder;
  }

  private Path mounted(String... what) throws Exception {
    boolean root = "root".equals(System.getProperty("user.name"));
    Path place = Files.createDirectory(home.resolve("mounted"));
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(what));
    command.add(place.toString());
    if (!root || !shell(command.toArray(new String[0]))) {
      System.err.println("SKIPPED: only root can mount a file system, so no disk was full here");
      Assumptions.abort("only root can mount a file system");
    }
    return place;
  }

  private static void unmount(Path place) throws Exception {
    assertThat(shell("umount", place.toString())).isTrue();
  }

  private static boolean shell(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static void fill(Path disk) throws IOException {
    byte[] block = new byte[1024];
    try (var out = Files.newOutputStream(disk.resolve("filling"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
