package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
import nl.basjes.gitignore.GitIgnore;

/**
 * Patterns as in {@code .gitignore}, for files in a folder and below.
 *
 * @param folder absolute
 */
record Globs(Path folder, List<String> patterns) {

  Globs {
    patterns = List.copyOf(patterns);
  }

  /**
   * @param file absolute
   */
  boolean match(Path file) {
    Path normal = file.normalize();
    return !patterns.isEmpty()
        && normal.startsWith(folder)
        && Boolean.TRUE.equals(
            new GitIgnore(String.join("\n", patterns))
                .isIgnoredFile("/" + folder.relativize(normal).toString().replace('\\', '/')));
  }
}
