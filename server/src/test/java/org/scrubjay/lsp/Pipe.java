package org.scrubjay.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Bytes from any threads to one. Unlike {@link java.io.PipedInputStream} it does not mind when a
 * thread that has written to it ends.
 */
final class Pipe {
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();

  OutputStream sink() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        chunks.add(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        if (length > 0) {
          chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
        }
      }

      @Override
      public void close() {
        chunks.add(END);
      }
    };
  }

  InputStream source() {
    return new InputStream() {
      private byte[] chunk = {};
      private int next;

      @Override
      public int read() {
        while (next == chunk.length) {
          chunk = take();
          next = 0;
          if (chunk == END) {
            // Asked again, it still has ended.
            chunks.add(END);
            return -1;
          }
        }
        return chunk[next++] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
          return 0;
        }
        int first = read();
        if (first < 0) {
          return -1;
        }
        bytes[offset] = (byte) first;
        int more = Math.min(length - 1, chunk.length - next);
        System.arraycopy(chunk, next, bytes, offset + 1, more);
        next += more;
        return more + 1;
      }
    };
  }

  private byte[] take() {
    try {
      return chunks.take();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return END;
    }
  }
}
