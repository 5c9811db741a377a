package org.scrubjay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one trial. */
final class Scratch {
  private Scratch() {}

  /** What is done in the folder. */
  interface Trial {
    void in(Path folder) throws IOException;
  }

  static void in(Trial trial) throws IOException {
    Path folder = Files.createTempDirectory("scrubjay-trial");
    try {
      trial.in(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
