package org.scrubjay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/** Hands out what a command has to say. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Writes {@code report} to the file that the user named, or else to standard output.
   *
   * @return whether it could be written; why not is said
   */
  static boolean publish(Surroundings surroundings, Optional<String> output, String report) {
    if (output.isEmpty()) {
      surroundings.out().print(report);
      return true;
    }
    try {
      AtomicFile.write(
          surroundings.directory().resolve(output.get()), report.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return refused(surroundings, output.get(), Reason.of(e));
    } catch (InvalidPathException e) {
      return refused(surroundings, output.get(), e.getReason());
    }
  }

  private static boolean refused(Surroundings surroundings, String output, String why) {
    surroundings.say(output + ": the report cannot be written there (" + why + ")");
    return false;
  }
}
