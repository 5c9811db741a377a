package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint --changed-since}, over a repository that the test makes with the real git. */
class ChangedSinceTest {
  private static final Pattern PATH = Pattern.compile("--> (.*):\\d+:\\d+");

  @TempDir private Path directory;

  @BeforeEach
  void commit() throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasGit(), "git is installed");
    git("init", "--quiet", "--initial-branch=main");
    for (String name :
        List.of("same", "changed", "deleted", "renamed", "staged", "b\u00e4d name")) {
      write(name + ".claim", "BAD\n");
    }
    git("add", ".");
    git("commit", "--quiet", "--message", "first");
  }

  @Test
  void lintsWhatIsNewChangedOrRenamed() throws IOException, InterruptedException {
    write("changed.claim", "BAD BAD\n");
    write("b\u00e4d name.claim", "BAD BAD\n");
    write("staged.claim", "BAD BAD\n");
    git("add", "staged.claim");
    Files.delete(directory.resolve("deleted.claim"));
    git("mv", "renamed.claim", "moved.claim");
    write("new.claim", "BAD\n");
    write(".gitignore", "ignored.claim\n");
    write("ignored.claim", "BAD\n");

    assertThat(flagged("--changed-since", "HEAD", "."))
        .containsExactlyInAnyOrder(
            "b\u00e4d name.claim", "changed.claim", "moved.claim", "new.claim", "staged.claim");
  }

  @Test
  void comparesWithThePlaceWhereTheBranchesParted() throws IOException, InterruptedException {
    git("checkout", "--quiet", "-b", "work");
    write("mine.claim", "BAD\n");
    git("add", ".");
    git("commit", "--quiet", "--message", "mine");
    git("checkout", "--quiet", "main");
    write("same.claim", "BAD on main\n");
    git("commit", "--quiet", "--all", "--message", "theirs");
    git("checkout", "--quiet", "work");

    assertThat(flagged("--changed-since", "main", ".")).containsExactly("mine.claim");
  }

  @Test
  void saysWhenNothingChanged() {
    Shell run = lint("--changed-since", "HEAD", ".");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("scrubjay: no notes changed since HEAD\n");
  }

  @Test
  void refusesARevisionThatThereIsNot() {
    for (String revision : List.of("nowhere", "--all", "")) {
      Shell run = lint("--changed-since", revision, ".");

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).startsWith("scrubjay: there is no revision '" + revision + "' in ");
    }
  }

  private TreeSet<String> flagged(String... arguments) {
    return PATH.matcher(lint(arguments).out())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Shell lint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(List.of(arguments));
    return Shell.run(directory, WordRules.ALL, TinyBook::new, all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.invalid"));
    command.addAll(List.of("-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
