package org.scrubjay.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
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
    this.patterns = patterns.isEmpty() ? Optional.empty() : Optional.of(compiled(patterns));
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
