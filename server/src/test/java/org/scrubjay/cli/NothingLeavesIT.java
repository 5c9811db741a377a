package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.importing.Official;

/**
 * What the packaged program asks of the system, as {@code strace} sees it: no socket to anywhere,
 * and no file written but the one that was asked for.
 */
@EnabledOnOs(OS.LINUX)
class NothingLeavesIT {
  private static final Path ROOT = Path.of(System.getProperty("scrubjay.root"));
  private static final String LAUNCHER =
      ROOT.resolve("server/src/main/dist/bin/scrubjay").toString();

  @TempDir private Path work;

  @Test
  void lintingWritesItsReportAndNothingElse() throws Exception {
    Path report = work.resolve("report.sarif");
    List<String> calls =
        traced(
            "lint",
            "--format",
            "sarif",
            "--fail-on",
            "never",
            "--output",
            report.toString(),
            "samples");

    assertThat(report).isNotEmptyFile();
    assertThat(calls)
        .as("the trace holds what was read")
        .anyMatch(call -> call.contains("two-dates.claim"));
    assertThat(calls).noneMatch(NothingLeavesIT::speaks);
    assertThat(calls.stream().filter(NothingLeavesIT::writes))
        .allMatch(call -> call.contains(work.toString()), "writes beside its report only");
  }

  @Test
  void theServerWritesNothing() throws Exception {
    List<String> calls = traced("warm-up");

    assertThat(calls).noneMatch(NothingLeavesIT::speaks);
    assertThat(calls.stream().filter(NothingLeavesIT::writes)).isEmpty();
  }

  @Test
  void anImportWritesIntoItsBookAndNothingElse() throws Exception {
    Path book = work.resolve("book");
    Path file = work.resolve("icd10cm-order-2025.txt");
    Files.writeString(file, Official.orderFile("R079|1|Chest pain, unspecified"));
    List<String> calls = traced("codes", "import", "--codebook", book.toString(), file.toString());

    assertThat(new BookFolder(book).entries()).hasSize(1);
    assertThat(calls).noneMatch(NothingLeavesIT::speaks);
    assertThat(calls.stream().filter(NothingLeavesIT::writes))
        .isNotEmpty()
        .allMatch(call -> call.contains(book.toString()), "writes into the book only");
  }

  private List<String> traced(String... arguments) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
      System.err.println("SKIPPED: strace is not installed, so nothing was traced");
      Assumptions.abort("strace is not installed");
    }
    Path trace = work.resolve("trace");
    // The launcher makes its archive of classes once; after that it writes nothing either.
    assertThat(start(List.of(LAUNCHER, "--version")).waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/bin/strace",
                "-f",
                "-qq",
                "-e",
                "trace=connect,bind,listen,sendto,sendmsg,openat,creat,mkdir,rename",
                "-o",
                trace.toString(),
                LAUNCHER));
    command.addAll(List.of(arguments));
    assertThat(start(command).waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("out").toFile());
    builder.environment().put("SCRUBJAY_JAR", System.getProperty("scrubjay.jar"));
    builder.environment().remove("SCRUBJAY_CODEBOOK");
    builder.environment().put("XDG_DATA_HOME", work.resolve("data").toString());
    return builder.start();
  }

  /** The C library asks the name service of this machine who the user is. */
  private static boolean speaks(String call) {
    return call.matches("\\d+ +(connect|bind|listen|sendto|sendmsg)\\(.*")
        && !call.contains("AF_UNIX");
  }

  private static boolean writes(String call) {
    return call.matches(".*(O_WRONLY|O_RDWR|O_CREAT|creat\\(|mkdir\\(|rename\\().*")
        && !call.contains("/dev/")
        && !call.contains("/proc/")
        && !call.contains("ENOENT");
  }
}
