package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
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
            compiled(patterns)
                .isIgnoredFile("/" + folder.relativize(normal).toString().replace('\\', '/')));
  }

  /** Whether {@code pattern} is one; an unclosed bracket is not. */
  static boolean isPattern(String pattern) {
    try {
      return new GitIgnore(pattern) != null;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Those of {@code lines} that are patterns; the others match nothing, as in git. */
  static GitIgnore compiled(List<String> lines) {
    try {
      return new GitIgnore(String.join("\n", lines));
    } catch (PatternSyntaxException oneIsNone) {
      return new GitIgnore(
          lines.stream().filter(Globs::isPattern).collect(Collectors.joining("\n")));
    }
  }
}
