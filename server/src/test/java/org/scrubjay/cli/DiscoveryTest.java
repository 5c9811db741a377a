package org.scrubjay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrubjay.setup.Setup;

class DiscoveryTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeNotes() throws IOException {
    write("notes/a.claim", "");
    write("notes/deep/b.txt", "");
  }

  @Test
  void anAbsolutePathStaysAbsolute() {
    assertThat(find(directory.resolve("notes").toString()))
        .containsExactly(
            directory.resolve("notes/a.claim").toString(),
            directory.resolve("notes/deep/b.txt").toString());
  }

  @Test
  void aLinkToAFolderIsFollowedWhereItIsNamedAndNotWhereItIsFound() throws IOException {
    link("linked", "notes");
    link("notes/around", "notes");

    assertThat(find("linked")).containsExactly("linked/a.claim", "linked/deep/b.txt");
    assertThat(find(".")).containsExactly("notes/a.claim", "notes/deep/b.txt");
  }

  @Test
  void aFileComesOnceWhicheverWayItWasNamed() throws IOException {
    link("other.claim", "notes/a.claim");

    assertThat(find("notes/a.claim", "other.claim", "./notes", "notes/deep/../a.claim"))
        .containsExactly("./notes/deep/b.txt", "notes/a.claim");
  }

  @Test
  void aFileIsCalledByItsOwnPathWhicheverOrderItAndItsLinksComeIn() throws IOException {
    link("a-link.claim", "notes/a.claim");
    link("notes/0.claim", "notes/a.claim");
    link("zz.claim", "notes/a.claim");
    link("linked", "notes");

    assertThat(find(".")).containsExactly("notes/a.claim", "notes/deep/b.txt");
    assertThat(find("linked", "notes")).containsExactly("notes/a.claim", "notes/deep/b.txt");
    assertThat(find("zz.claim", "a-link.claim")).containsExactly("a-link.claim");
    assertThat(find("zz.claim", "a-link.claim", "notes/a.claim")).containsExactly("notes/a.claim");
  }

  @Test
  void hiddenFoldersAreReadButThoseOfVersionControlAndToolsAreNot() throws IOException {
    write(".team/c.claim", "");
    write("notes/.drafts/d.report.txt", "");
    write(".git/description.txt", "");
    write("notes/.venv/licence.txt", "");
    write("notes/.vscode/note.txt", "");

    assertThat(find("."))
        .containsExactly(
            ".team/c.claim", "notes/.drafts/d.report.txt", "notes/a.claim", "notes/deep/b.txt");
    assertThat(find(".git")).as("named on purpose").containsExactly(".git/description.txt");
  }

  @Test
  void whatAGitRepositoryIgnoresAboveTheFolderIsLeftOutToo() throws IOException {
    Files.createDirectory(directory.resolve(".git"));
    write(".gitignore", "deep/\n");

    assertThat(find("notes")).containsExactly("notes/a.claim");
    assertThat(find("notes/deep")).as("named on purpose").containsExactly("notes/deep/b.txt");
  }

  @Test
  void outsideARepositoryOnlyTheFolderItselfCounts() throws IOException {
    write(".gitignore", "deep/\n");

    assertThat(find("notes")).containsExactly("notes/a.claim", "notes/deep/b.txt");
  }

  @Test
  void whatIsNoPathIsUnreadable() {
    assertThat(Discovery.find(List.of("a\0b"), directory, "-", file -> Setup.NONE))
        .containsExactly(new Input.Unreadable("a\0b", "this is not a path"));
  }

  private List<String> find(String... arguments) {
    return Discovery.find(List.of(arguments), directory, "-", file -> Setup.NONE).stream()
        .map(Input::shown)
        .toList();
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void link(String name, String target) throws IOException {
    try {
      Files.createSymbolicLink(directory.resolve(name), directory.resolve(target));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "this file system has no links");
    }
  }
}
