package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.setup.Setups;
import org.scrubjay.text.Span;

class RepairsTest {
  @TempDir private Path directory;

  @Test
  void appliesTheFirstOfTwoFixesThatOverlapAndThenLooksAgain() throws IOException {
    Rule first = replacing("first", "abc", "X");
    Rule second = replacing("second", "cd", "Y");

    assertThat(fixed("abcd", first, second)).contains("Xd");
    assertThat(fixed("abcd cd", first, second)).contains("Xd Y");
  }

  @Test
  void goesOnUntilNothingIsLeftToFix() throws IOException {
    assertThat(fixed("a", replacing("a-b", "a", "b"), replacing("b-c", "b", "c"))).contains("c");
  }

  @Test
  void stopsWhereFixesUndoEachOther() throws IOException {
    assertThat(fixed("a or x", replacing("a-b", "a", "b"), replacing("b-a", "b", "a"))).isEmpty();
  }

  @Test
  void leavesAFileThatChangedMeanwhile() throws IOException {
    Path file = directory.resolve("a.claim");
    Files.writeString(file, "abc\n");
    Repairs.Repair repair = repair(file, replacing("rule", "abc", "X")).orElseThrow();
    Files.writeString(file, "abc, and a line of somebody else\n");

    assertThat(Repairs.write(repair))
        .contains("it changed while it was being fixed; nothing was written");
    assertThat(Files.readString(file)).isEqualTo("abc, and a line of somebody else\n");
    assertThat(names()).containsExactly("a.claim");
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Assumptions.assumeTrue(
        Files.getFileStore(directory).supportsFileAttributeView("posix"), "POSIX files");
    Path file = directory.resolve("real.txt");
    Files.writeString(file, "abc\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(directory.resolve("a.claim"), file);

    assertThat(Repairs.write(repair(link, replacing("rule", "abc", "X")).orElseThrow())).isEmpty();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("X\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.claim", "real.txt");
  }

  @Test
  void whatCannotBeWrittenIsNotCounted() throws IOException {
    Files.writeString(directory.resolve("a.claim"), "DOS: 03/14/2025\nICD-10: A. i20.9\n");
    Files.writeString(directory.resolve("b.claim"), "DOS: 03/14/2025\nICD-10: A. i20.9\n");
    // Nobody is kept from writing by permissions who runs this as root.
    Path inTheWay =
        directory.resolve(".a.claim." + ProcessHandle.current().pid() + ".tmp").resolve("taken");
    Files.createDirectories(inTheWay);

    Shell run = Shell.real(directory, "lint", "--fix", "--quiet", ".");

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .contains("scrubjay: a.claim: it cannot be written", "scrubjay: 1 safe change in 1 file");
    assertThat(directory.resolve("a.claim")).content().contains("i20.9");
    assertThat(directory.resolve("b.claim")).content().contains("I20.9");
  }

  private Optional<String> fixed(String text, Rule... rules) throws IOException {
    Path file = directory.resolve("a.claim");
    Files.writeString(file, text);
    return repair(file, rules).map(Repairs.Repair::after);
  }

  private Optional<Repairs.Repair> repair(Path file, Rule... rules) {
    List<Rule> all = List.of(rules);
    LintRun run =
        new LintRun(
            new Linter(all, new TinyBook()),
            new Setups(() -> all),
            new LintRun.Told(
                directory, Optional.empty(), Optional.empty(), LocalDate.parse("2025-06-30")),
            InputStream::nullInputStream);
    return new Repairs(run).of(new Input.OnDisk("a.claim", file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A rule with a safe fix: {@code by} instead of each {@code what}. */
  private static Rule replacing(String name, String what, String by) {
    RuleInfo info =
        new RuleInfo(name, "words", Severity.INFO, "Replaces.", Set.of(NoteKind.values()));
    Function<Span, Problem> problem =
        span ->
            Problem.of(info, span, "This can be written otherwise.")
                .withFixes(List.of(Fix.of("Write it so", Fix.Kind.SAFE, new TextEdit(span, by))));
    return new Rule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public void check(Checkup checkup, Verdicts verdicts) {
        String text = checkup.note().tree().source().text();
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length())) {
          verdicts.problem(problem.apply(new Span(at, at + what.length())));
        }
      }
    };
  }
}
