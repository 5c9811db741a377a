package org.scrubjay.codes.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.codes.book.CodeBookWriter;

/**
 * Compiles the tables of the built-in set into a code book. The build runs it; {@link
 * BuiltinCodeBook} reads the result from the class path.
 */
public final class BuiltinCompiler {
  /** Names the files of the book and their sizes, because a class path cannot be listed. */
  static final String FILE_LIST = "files.txt";

  private BuiltinCompiler() {}

  /**
   * Compiles.
   *
   * @param args the folder of the tables and the folder of the book, which is replaced
   * @throws IOException if one of them cannot be read or written
   * @throws RuntimeException if a table is not as it must be; the message begins with file and line
   */
  public static void main(String[] args) throws IOException {
    // Lucene takes the random ids in its files from this seed, so that two builds are alike.
    System.setProperty("tests.seed", "5c2b1a75");
    compile(Path.of(args[0]), Path.of(args[1]));
  }

  static void compile(Path tables, Path book) throws IOException {
    clear(book);
    try (CodeBookWriter writer = CodeBookWriter.create(book)) {
      BuiltinEditions editions = BuiltinEditions.read(tables, writer);
      new CodeTables(tables, editions).compile();
      new PaymentTables(tables, editions).compile();
      for (TableRow row : Table.read(tables.resolve("synonyms.tsv"), "word", "expansion").rows()) {
        writer.synonym(row.required("word"), row.required("expansion"));
      }
      writer.finish();
    }
    Files.deleteIfExists(book.resolve("write.lock"));
    List<String> list = new ArrayList<>();
    for (String name : fileNames(book)) {
      list.add(name + "\t" + Files.size(book.resolve(name)));
    }
    Files.write(book.resolve(FILE_LIST), list);
  }

  private static void clear(Path book) throws IOException {
    Files.createDirectories(book);
    for (String name : fileNames(book)) {
      Files.delete(book.resolve(name));
    }
  }

  private static List<String> fileNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
