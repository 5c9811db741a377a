package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of the distribution, unpacked into a folder with a blank in its name. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {
  /** What the launcher needs beside Java. */
  private static final List<String> TOOLS =
      List.of("cut", "dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "sed", "sh");

  @TempDir private static Path work;
  private static Path launcher;

  private record Run(int status, String out, String err) {}

  @BeforeAll
  static void unpack() throws Exception {
    Path home = Files.createDirectory(work.resolve("pro grams"));
    String zip = System.getProperty("scrubjay.zip");
    assertThat(run(List.of("unzip", "-q", zip, "-d", home.toString()), Map.of()).status()).isZero();
    try (Stream<Path> folders = Files.list(home)) {
      launcher = folders.findFirst().orElseThrow().resolve("bin/scrubjay");
    }
  }

  @Test
  void startsFromAPathWithBlanksThroughRelativeLinks() throws Exception {
    Path bin = Files.createDirectory(work.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), bin.relativize(launcher));
    Path link = Files.createSymbolicLink(work.resolve("second"), Path.of("bin/first"));

    for (int start = 0; start < 2; start++) {
      Run version = run(List.of(link.toString(), "--version"), Map.of());
      assertThat(version.err()).isEmpty();
      assertThat(version.out()).startsWith("scrubjay ");
      assertThat(version.status()).isZero();
    }
    assertThat(launcher.resolve("../../lib").normalize())
        .isDirectoryContaining(file -> file.toString().endsWith(".jsa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java version \"1.8.0_202\"", "openjdk version \"11.0.2\" 2019-01-15"})
  void saysThatAJavaIsTooOld(String version) throws Exception {
    Path home = Files.createDirectories(work.resolve("old/bin")).getParent();
    Path java = program(home.resolve("bin/java"), "echo '" + version + "' >&2");

    Run run = run(List.of(launcher.toString(), "rules"), Map.of("JAVA_HOME", home.toString()));

    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("scrubjay: Java 17 or newer is needed, and " + java + " is 1")
        .hasLineCount(1);
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    Path tools = Files.createDirectory(work.resolve("tools"));
    for (String tool : TOOLS) {
      String file = run(List.of("sh", "-c", "command -v " + tool), Map.of()).out().strip();
      program(tools.resolve(tool), "exec " + file + " \"$@\"");
    }

    Run run =
        run(
            List.of(launcher.toString(), "rules"),
            Map.of("JAVA_HOME", "/no/such/java", "PATH", tools.toString()));

    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "scrubjay: Java is missing: install Java 17 or newer, or set JAVA_HOME to it.\n");
  }

  @Test
  void saysThatTheJarIsMissing() throws Exception {
    Run run = run(List.of(launcher.toString(), "rules"), Map.of("SCRUBJAY_JAR", "/no/such.jar"));

    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .isEqualTo("scrubjay: /no/such.jar is missing: unpack the distribution again.\n");
  }

  private static Path program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = work.resolve("out");
    Path err = work.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }
}
