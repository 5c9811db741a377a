package org.scrubjay.codes.book;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/**
 * An index that is read as it was packed: one array for each file, and nothing writes. Lucene's own
 * directory in memory is filled by writing, which copies every file twice and computes its
 * checksum.
 */
final class FilesInMemory extends BaseDirectory {
  private final Map<String, byte[]> files = new HashMap<>();

  /**
   * @param contents by file name; the streams are closed
   */
  FilesInMemory(Map<String, InputStream> contents) throws IOException {
    super(NoLockFactory.INSTANCE);
    for (Map.Entry<String, InputStream> file : contents.entrySet()) {
      try (InputStream in = file.getValue()) {
        files.put(file.getKey(), in.readAllBytes());
      }
    }
  }

  @Override
  public String[] listAll() {
    return files.keySet().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return bytes(name).length;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return input(name, bytes(name));
  }

  /** Reads from an array, which nobody may change. */
  static IndexInput input(String name, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(buffer)), name);
  }

  @Override
  public void close() {
    isOpen = false;
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void deleteFile(String name) {
    throw readOnly();
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw readOnly();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw readOnly();
  }

  @Override
  public void sync(Collection<String> names) {
    throw readOnly();
  }

  @Override
  public void syncMetaData() {
    throw readOnly();
  }

  @Override
  public void rename(String source, String target) {
    throw readOnly();
  }

  private byte[] bytes(String name) throws IOException {
    ensureOpen();
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new FileNotFoundException(name);
    }
    return bytes;
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a packed index is only read");
  }
}
