package org.scrubjay.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where each platform keeps a user's data. */
final class DataFolder {
  private DataFolder() {}

  /**
   * The usual place of the code book; none where the environment tells no home folder.
   *
   * @param environment the environment variables
   */
  static Optional<Path> of(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return in(environment, "LOCALAPPDATA").map(folder -> folder.resolve("scrubjay/codebook"));
    }
    if (system.startsWith("mac")) {
      return in(environment, "HOME")
          .map(home -> home.resolve("Library/Application Support/scrubjay/codebook"));
    }
    return in(environment, "XDG_DATA_HOME")
        .or(() -> in(environment, "HOME").map(home -> home.resolve(".local/share")))
        .map(folder -> folder.resolve("scrubjay/codebook"));
  }

  private static Optional<Path> in(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
