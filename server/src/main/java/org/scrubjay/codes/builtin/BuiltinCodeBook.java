package org.scrubjay.codes.builtin;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.PackedFiles;
import org.scrubjay.codes.book.PartedCodeBook;

/** The code book that ships: small, partial and embedded in the program. */
public final class BuiltinCodeBook {
  private static final String FOLDER = "book/";

  private BuiltinCodeBook() {}

  /**
   * Opens it from the class path, in memory.
   *
   * @throws UncheckedIOException if the program was packaged without it
   */
  public static CodeBook open() {
    try {
      return PartedCodeBook.open(files()).remembering();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its files, for a book that has more than the built-in set.
   *
   * @throws UncheckedIOException if the program was packaged without it
   */
  public static PackedFiles files() {
    try (InputStream list = resource(BuiltinCompiler.FILE_LIST)) {
      Map<String, Integer> sizes = new HashMap<>();
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        int tab = line.indexOf('\t');
        sizes.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
      return new Resources(Map.copyOf(sizes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Files on the class path, with their sizes: reading to an unknown end copies everything twice.
   */
  private record Resources(Map<String, Integer> sizes) implements PackedFiles {
    @Override
    public Set<String> names() {
      return sizes.keySet();
    }

    @Override
    public byte[] read(String name) throws IOException {
      byte[] bytes = new byte[sizes.get(name)];
      try (InputStream file = resource(name)) {
        if (file.readNBytes(bytes, 0, bytes.length) < bytes.length) {
          throw new IOException("the built-in code book is cut off in " + name);
        }
      }
      return bytes;
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = BuiltinCodeBook.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw new FileNotFoundException("the built-in code book has no file " + name);
    }
    return stream;
  }
}
