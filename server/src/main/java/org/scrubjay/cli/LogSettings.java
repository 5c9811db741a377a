package org.scrubjay.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What Java's own logging reads when somebody logs for the first time; most runs never do, and
 * telling each logger at the start takes as long as checking a note.
 */
public final class LogSettings {
  private static final String CLASS = "java.util.logging.config.class";
  private static final String FILE = "java.util.logging.config.file";

  /**
   * On newer Javas Lucene advises to update it, which nobody who checks a note can do. The rest is
   * as Java has it.
   */
  private static final String SETTINGS =
      "handlers=java.util.logging.ConsoleHandler\n.level=INFO\norg.apache.lucene.level=SEVERE\n";

  /** Called by Java. */
  public LogSettings() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Names this class to Java, where the user has named nothing else. */
  static void use() {
    if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
      System.setProperty(CLASS, LogSettings.class.getName());
    }
  }
}
