package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The files of a part by their names. */
interface PartFiles {

  Set<String> names();

  /**
   * The bytes of a file.
   *
   * @throws NoSuchFileException if there is none of this name
   */
  ByteBuffer file(String name) throws IOException;

  /** Those that are packed somewhere, read when they are asked for. */
  static PartFiles of(PackedFiles packed) {
    return new PartFiles() {
      @Override
      public Set<String> names() {
        return packed.names();
      }

      @Override
      public ByteBuffer file(String name) throws IOException {
        if (!packed.names().contains(name)) {
          throw new NoSuchFileException(name);
        }
        return ByteBuffer.wrap(packed.read(name));
      }
    };
  }

  /**
   * Those in a folder, all opened now: what an import deletes while a book is in use can still be
   * read.
   *
   * @throws NoSuchFileException if one of them is not there
   */
  static PartFiles of(Path folder, Collection<String> names) throws IOException {
    Map<String, ByteBuffer> files = new HashMap<>();
    for (String name : names) {
      files.put(name, opened(folder.resolve(name)));
    }
    return new PartFiles() {
      @Override
      public Set<String> names() {
        return files.keySet();
      }

      @Override
      public ByteBuffer file(String name) throws NoSuchFileException {
        if (!files.containsKey(name)) {
          throw new NoSuchFileException(name);
        }
        return files.get(name).duplicate();
      }
    };
  }

  /** Large files are memory-mapped; small ones are read, which costs less. */
  private static ByteBuffer opened(Path path) throws IOException {
    int mostRead = 1 << 14;
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = file.size();
      if (size > mostRead) {
        return file.map(FileChannel.MapMode.READ_ONLY, 0, size);
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // A read may bring less than was asked for.
      }
      return bytes.flip();
    }
  }
}
