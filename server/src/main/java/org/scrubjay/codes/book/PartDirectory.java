package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;

/**
 * A part on disk: large files are memory-mapped, small ones read. Lucene reads half a dozen small
 * files of every index once, to open it, and giving back a mapping makes it wait until the system
 * has run something else; with forty parts that was half the time of opening a book.
 */
final class PartDirectory extends FilterDirectory {
  private static final int MOST_READ_BYTES = 1 << 14;

  private final Path folder;

  PartDirectory(Path folder) throws IOException {
    super(new MMapDirectory(folder));
    this.folder = folder;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    Path file = folder.resolve(name);
    return Files.size(file) <= MOST_READ_BYTES
        ? FilesInMemory.input(name, Files.readAllBytes(file))
        : super.openInput(name, context);
  }
}
