package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/**
 * The search index of a part for Lucene, read as it was packed: nothing writes. Lucene's own
 * directory in memory is filled by writing, which copies every file twice and computes its
 * checksum.
 */
final class PackedIndex extends BaseDirectory {
  private final PartFiles files;

  PackedIndex(PartFiles files) {
    super(NoLockFactory.INSTANCE);
    this.files = files;
  }

  @Override
  public String[] listAll() {
    return files.names().stream().sorted().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return bytes(name).limit();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes(name))), name);
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

  private ByteBuffer bytes(String name) throws IOException {
    ensureOpen();
    return files.file(name).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a packed index is only read");
  }
}
