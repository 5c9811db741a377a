package org.scrubjay.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files so that nobody ever sees half of one. */
final class AtomicFile {
  private AtomicFile() {}

  /** May forbid a replacement at the last moment. */
  interface Guard {
    /** Whether the file may be replaced now. */
    boolean allows() throws IOException;
  }

  /**
   * Writes {@code bytes} beside {@code file} and then puts them in its place. A link stays a link,
   * and a file that was there keeps its permissions.
   */
  static void write(Path file, byte[] bytes) throws IOException {
    write(file, bytes, () -> true);
  }

  /**
   * The same, unless {@code guard} forbids it, which is asked when nothing but the move remains.
   *
   * @return whether it was written
   */
  static boolean write(Path file, byte[] bytes, Guard guard) throws IOException {
    boolean exists = Files.exists(file);
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    if (exists && !Files.isRegularFile(target)) {
      // A pipe or a device, such as /dev/stdout, is written into and not replaced.
      if (Files.isDirectory(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.write(target, bytes);
      return true;
    }
    Path beside =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(create(beside, target, exists), bytes);
      if (!guard.allows()) {
        return false;
      }
      move(beside, target);
      return true;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** An empty file that nobody may read who may not read {@code target}. */
  private static Path create(Path beside, Path target, boolean exists) throws IOException {
    if (!exists || !Files.getFileStore(target).supportsFileAttributeView("posix")) {
      return Files.createFile(beside);
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.setPosixFilePermissions(beside, permissions);
  }
}
