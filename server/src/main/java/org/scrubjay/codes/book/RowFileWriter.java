package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Collects rows and writes them sorted as a {@link RowFile}. Equal rows are kept once. */
final class RowFileWriter {
  /** Few enough to walk over at every look-up, and enough for most bytes to be shared. */
  private static final int ROWS_PER_BLOCK = 32;

  private final List<byte[]> rows = new ArrayList<>();

  void add(byte[] row) {
    rows.add(row);
  }

  void write(Directory directory, String name) throws IOException {
    rows.sort(Arrays::compareUnsigned);
    ByteBuffersDataOutput blocks = new ByteBuffersDataOutput();
    List<Integer> starts = new ArrayList<>();
    byte[] last = null;
    int inBlock = ROWS_PER_BLOCK;
    for (byte[] row : rows) {
      if (Arrays.equals(row, last)) {
        continue;
      }
      if (inBlock == ROWS_PER_BLOCK) {
        starts.add(Math.toIntExact(blocks.size()));
        inBlock = 0;
        last = new byte[0];
      }
      int shared = Math.max(Arrays.mismatch(row, last), 0);
      blocks.writeVInt(shared);
      blocks.writeVInt(row.length - shared);
      blocks.writeBytes(row, shared, row.length - shared);
      last = row;
      inBlock++;
    }
    starts.add(Math.toIntExact(blocks.size()));
    int first = RowFile.BLOCKS_AT + starts.size() * Integer.BYTES;
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeInt(RowFile.MAGIC);
      out.writeInt(starts.size() - 1);
      for (int start : starts) {
        out.writeInt(Math.addExact(first, start));
      }
      blocks.copyTo(out);
    }
    directory.sync(List.of(name));
  }
}
