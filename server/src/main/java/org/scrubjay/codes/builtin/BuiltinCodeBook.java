package org.scrubjay.codes.builtin;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.LuceneCodeBook;

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
      return LuceneCodeBook.inMemory(files()).remembering();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its files by name, for a book that has more than the built-in set; the caller closes the
   * streams.
   *
   * @throws UncheckedIOException if the program was packaged without it
   */
  public static Map<String, InputStream> files() {
    try {
      Map<String, InputStream> files = new LinkedHashMap<>();
      try (InputStream list = resource(BuiltinCompiler.FILE_LIST)) {
        String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
        for (String name : names.lines().toList()) {
          files.put(name, resource(name));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
