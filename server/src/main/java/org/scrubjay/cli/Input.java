package org.scrubjay.cli;

import java.nio.file.Path;

/** One thing to lint. */
sealed interface Input {

  /** The path as the user gave it, with forward slashes. */
  String shown();

  /** A file. */
  record OnDisk(String shown, Path path) implements Input {}

  /** What comes through standard input; {@code shown} is the name it goes by. */
  record Standard(String shown) implements Input {}

  /**
   * Something that was asked for and cannot be read.
   *
   * @param why in words that follow a colon
   */
  record Unreadable(String shown, String why) implements Input {}

  /** A file that was asked for and says how notes are checked; only its mistakes are reported. */
  record Settings(String shown, Path path) implements Input {}
}
