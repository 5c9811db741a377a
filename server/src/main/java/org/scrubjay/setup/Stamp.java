package org.scrubjay.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Tells one state of a file or folder from another without reading it.
 *
 * @param modified when it last changed; none when there is no such file
 * @param size in bytes
 */
public record Stamp(Optional<FileTime> modified, long size) {

  /** The state of {@code file} now. */
  public static Stamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(Optional.of(attributes.lastModifiedTime()), attributes.size());
    } catch (IOException e) {
      return new Stamp(Optional.empty(), 0);
    }
  }

  /** Whether there was a file. */
  public boolean exists() {
    return modified.isPresent();
  }
}
