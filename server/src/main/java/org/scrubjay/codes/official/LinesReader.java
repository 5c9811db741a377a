package org.scrubjay.codes.official;

import java.io.IOException;
import java.io.Reader;

/** Gives {@link Lines} to a library that wants characters; every line ends in a line feed. */
final class LinesReader extends Reader {
  private final Lines lines;
  private String line = "";
  private int at;

  LinesReader(Lines lines) {
    this.lines = lines;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int copied = 0;
    while (copied < length) {
      if (at == line.length()) {
        if (!lines.next()) {
          break;
        }
        line = lines.text() + "\n";
        at = 0;
      }
      int count = Math.min(length - copied, line.length() - at);
      line.getChars(at, at + count, into, offset + copied);
      at += count;
      copied += count;
    }
    return copied == 0 ? -1 : copied;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
