package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has to be done with files as files: checksums, deleting, and making sure they are on disk.
 */
final class BookFiles {
  private static final int BUFFER = 1 << 16;

  private BookFiles() {}

  /** The SHA-256 of a file's bytes in hexadecimal. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of each file in a folder, by name. */
  static Map<String, String> sha256OfAll(Path folder) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (Path file : files(folder)) {
      checksums.put(file.getFileName().toString(), sha256(file));
    }
    return checksums;
  }

  /** What is in a folder; nothing if it does not exist. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /** Deletes a folder with all in it, as far as the system lets it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException gone) {
      return;
    }
    for (Path path : all) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException inUse) {
        // Windows keeps what another process has mapped; the next import tries again.
        return;
      }
    }
  }

  /** Makes sure that the names in a folder are on disk, where the system can tell. */
  static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notPossible) {
      // Windows opens no folders; there the rename itself is durable.
    }
  }
}
