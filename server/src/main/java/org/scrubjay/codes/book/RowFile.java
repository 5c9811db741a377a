package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rows in a file, each a string of bytes, in their order, searched in place. They stand in blocks:
 * the first row of a block is whole, each of the others says how many bytes it shares with the one
 * before it. Opening one reads nothing but its first bytes. May be read from several threads.
 */
final class RowFile {
  static final String NAME = "rows.bin";
  static final int MAGIC = 0x524F5753;

  /** Where the list of blocks begins, behind the magic number and the number of blocks. */
  static final int BLOCKS_AT = 2 * Integer.BYTES;

  private final ByteBuffer bytes;
  private final int blocks;

  /**
   * @throws IOException if these are no rows, or not all of them
   */
  RowFile(ByteBuffer file) throws IOException {
    this.bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < BLOCKS_AT + Integer.BYTES || bytes.getInt(0) != MAGIC) {
      throw new IOException("not a file of rows");
    }
    this.blocks = bytes.getInt(Integer.BYTES);
    long most = (bytes.limit() - BLOCKS_AT) / Integer.BYTES - 1L;
    if (blocks < 0 || blocks > most || start(blocks) != bytes.limit()) {
      throw new IOException("a file of rows that is cut off");
    }
  }

  /** A place before the first row. */
  Cursor cursor() {
    return new Cursor();
  }

  /** Walks over rows. For one thread. */
  final class Cursor {
    private byte[] row = new byte[64];
    private int length;
    private int next;
    private int block = -1;
    private int blockEnd;

    /** Goes to the first row at or after {@code from}; tells whether there is one. */
    boolean seek(byte[] from) {
      try {
        open(Math.max(0, lastBlockUpTo(from)));
        while (step()) {
          if (compareTo(from) >= 0) {
            return true;
          }
        }
        return false;
      } catch (IndexOutOfBoundsException e) {
        throw damaged(e);
      }
    }

    /** Goes to the row after this one; tells whether there is one. */
    boolean next() {
      try {
        return step();
      } catch (IndexOutOfBoundsException e) {
        throw damaged(e);
      }
    }

    /** The row's bytes, as many as {@link #length()} says; overwritten by the next step. */
    byte[] row() {
      return row;
    }

    int length() {
      return length;
    }

    boolean startsWith(byte[] head) {
      return length >= head.length && Arrays.equals(row, 0, head.length, head, 0, head.length);
    }

    /** The last block whose first row is not after {@code wanted}; -1 if there is none. */
    private int lastBlockUpTo(byte[] wanted) {
      int from = 0;
      int to = blocks - 1;
      while (from <= to) {
        int middle = (from + to) >>> 1;
        open(middle);
        step();
        if (compareTo(wanted) <= 0) {
          from = middle + 1;
        } else {
          to = middle - 1;
        }
      }
      return to;
    }

    private int compareTo(byte[] other) {
      return Arrays.compareUnsigned(row, 0, length, other, 0, other.length);
    }

    private void open(int number) {
      block = number;
      next = number < blocks ? start(number) : bytes.limit();
      blockEnd = number < blocks ? start(number + 1) : next;
      length = 0;
    }

    private boolean step() {
      if (next >= blockEnd) {
        if (block + 1 >= blocks) {
          return false;
        }
        open(block + 1);
      }
      int shared = number();
      int rest = number();
      if ((shared | rest) < 0 || shared > length || rest > blockEnd - next) {
        throw new IndexOutOfBoundsException("a row beyond the end of its block");
      }
      if (shared + rest > row.length) {
        row = Arrays.copyOf(row, Math.max(2 * row.length, shared + rest));
      }
      bytes.get(next, row, shared, rest);
      next += rest;
      length = shared + rest;
      return true;
    }

    private int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = bytes.get(next++);
        value |= (part & 0x7F) << shift;
        if (part >= 0) {
          return value;
        }
      }
    }
  }

  private int start(int block) {
    return bytes.getInt(BLOCKS_AT + block * Integer.BYTES);
  }

  private static UncheckedIOException damaged(IndexOutOfBoundsException e) {
    return new UncheckedIOException(new IOException("a row points at nothing", e));
  }
}
