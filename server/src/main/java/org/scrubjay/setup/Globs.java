package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.basjes.gitignore.GitIgnore;

/** Patterns as in {@code .gitignore}, for files in a folder and below. */
final class Globs {
  private final Path folder;
  private final Optional<GitIgnore> patterns;

  /**
   * @param folder absolute
   */
  Globs(Path folder, List<String> patterns) {
    this.folder = folder;
    // Read once: the patterns are asked for every note and at every keystroke.
    this.patterns =
        patterns.isEmpty()
            ? Optional.empty()
            : Optional.of(new GitIgnore(String.join("\n", patterns)));
  }

  /**
   * @param file absolute
   */
  boolean match(Path file) {
    Path normal = file.normalize();
    return patterns.isPresent()
        && normal.startsWith(folder)
        && Boolean.TRUE.equals(
            patterns
                .get()
                .isIgnoredFile("/" + folder.relativize(normal).toString().replace('\\', '/')));
  }
}
