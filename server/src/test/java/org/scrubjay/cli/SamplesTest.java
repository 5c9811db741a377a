package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/**
 * What the command line says about every sample, in a file beside it. {@code mvn test -Dupdate}
 * writes them anew; read the difference before you commit it.
 */
class SamplesTest {
  private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
  private static final Pattern NOTE = Pattern.compile(".*\\.(claim|txt|html)|.*\\.guide\\.md");
  private static final Pattern PROBLEM =
      Pattern.compile("^\\w+\\[([a-z0-9-]+)\\]", Pattern.MULTILINE);

  /** Rules that need the certainty of an imported code book; their pages show them. */
  private static final Set<String> NEED_AN_IMPORT = Set.of("unknown-diagnosis-code");

  private static CodeBook book;

  @BeforeAll
  static void open() {
    book = BuiltinCodeBook.open();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @TestFactory
  Stream<DynamicTest> everySampleSaysWhatIsExpectedOfIt() throws IOException {
    return notes().map(note -> DynamicTest.dynamicTest(name(note), () -> check(note)));
  }

  @Test
  void theRulesThatTheReadmePromisesAreShownBySamples() throws IOException {
    Set<String> shown =
        notes()
            .flatMap(note -> PROBLEM.matcher(lint(note)).results().map(match -> match.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown)
        .contains(
            "descriptor-mismatch",
            "diagnosis-not-billable",
            "diagnosis-not-valid-on-date",
            "excludes1-conflict",
            "ffr-without-ccta",
            "misread-diagnosis-code",
            "pair-needs-modifier",
            "pair-never-together",
            "procedure-not-valid-on-date",
            "professional-and-technical-together",
            "professional-technical-not-allowed",
            "threed-with-excluded-study",
            "unfilled-blank",
            "units-over-limit",
            "unknown-procedure-code");
  }

  @Test
  void atLeastTwoSamplesAreClean() throws IOException {
    assertThat(notes().filter(note -> lint(note).contains("no problems in 1 file")))
        .hasSizeGreaterThan(2);
  }

  private static void check(Path note) throws IOException {
    Path expected = note.resolveSibling(note.getFileName() + ".expected");
    String said = lint(note);
    if (System.getProperty("update") != null) {
      Files.writeString(expected, said);
      return;
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  private static String lint(Path note) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<Rule> rules = Rules.all();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            print,
            print,
            SAMPLES,
            Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC),
            false,
            false,
            Map.of(),
            () -> book,
            () -> rules);
    Main.run(surroundings, "lint", name(note));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Stream<Path> notes() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> NOTE.matcher(name(file)).matches()).sorted().toList().stream();
    }
  }

  private static String name(Path note) {
    return SAMPLES.relativize(note).toString().replace('\\', '/');
  }
}
