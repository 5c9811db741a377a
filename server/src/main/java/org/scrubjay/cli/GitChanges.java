package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files differ from a revision, asked of the {@code git} on this machine: it knows work
 * trees, ignored files and every setting of the repository.
 */
final class GitChanges {
  private final String revision;

  /** By the top folder of a work tree: its files that are not as in the revision. */
  private final Map<Path, Set<Path>> changed = new HashMap<>();

  /**
   * @param revision as git writes one; what counts is where it and the current branch parted
   */
  GitChanges(String revision) {
    this.revision = revision;
  }

  /**
   * The inputs that are new or changed since the revision; standard input, and what cannot be read,
   * stay.
   *
   * @param directory the current folder
   * @throws Refusal outside a repository, for a revision that there is not, and without git
   */
  List<Input> among(List<Input> inputs, Path directory) {
    List<Input> among = new ArrayList<>();
    if (inputs.isEmpty()) {
      in(directory);
    }
    for (Input input : inputs) {
      if (!(input instanceof Input.OnDisk file) || isChanged(file.path())) {
        among.add(input);
      }
    }
    return List.copyOf(among);
  }

  private boolean isChanged(Path file) {
    Path real = real(file);
    return in(real.getParent()).contains(real);
  }

  private Set<Path> in(Path folder) {
    Path tree = workTree(folder);
    Set<Path> known = changed.get(tree);
    if (known == null) {
      known = changedIn(tree);
      changed.put(tree, known);
    }
    return known;
  }

  /** The nearest folder above with a {@code .git}, which is a file in linked work trees. */
  private static Path workTree(Path folder) {
    Path real = real(folder);
    return Stream.<Path>iterate(real, above -> above != null, Path::getParent)
        .filter(above -> Files.exists(above.resolve(".git")))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal("--changed-since asks git, and " + real + " is in no git repository"));
  }

  private Set<Path> changedIn(Path tree) {
    String commit =
        git(tree, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            .orElseThrow(() -> new Refusal("there is no revision '" + revision + "' in " + tree))
            .strip();
    // Two histories without a common beginning have no such place; then the revision itself counts.
    String since = git(tree, "merge-base", commit, "HEAD").map(String::strip).orElse(commit);
    Set<Path> files = new HashSet<>();
    List.of(
            // A file that was only renamed counts: its name may tell its kind and its settings.
            git(tree, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", since, "--"),
            git(tree, "ls-files", "--others", "--exclude-standard", "-z"))
        .forEach(
            names ->
                Stream.of(
                        names
                            .orElseThrow(
                                () -> new Refusal("git cannot list what changed in " + tree))
                            .split("\0"))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> files.add(real(tree.resolve(name)))));
    return files;
  }

  /** What git says; none when it says no. */
  private static Optional<String> git(Path tree, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    git.environment().put("GIT_OPTIONAL_LOCKS", "0");
    try {
      Process process = git.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      throw new Refusal("--changed-since needs git, which cannot be started here");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A deleted file has no real path; its folder may. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
