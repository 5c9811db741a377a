package org.scrubjay.codes.official;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text file, whatever ends them and whichever code page they are in: UTF-8, or else
 * Windows-1252, or else the OEM code page 437 of the OPPS addenda, in which byte FF is a no-break
 * space. A line of nothing but Ctrl-Z ends the file, as DOS had it. Lines are decoded one by one
 * and are bounded, so that no file can fill the memory.
 */
public final class Lines implements AutoCloseable {
  /** No official text has lines above 10,000 bytes; cells of coverage exports reach 200,000. */
  public static final int LONGEST = 1 << 20;

  private static final byte CTRL_Z = 0x1A;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset OEM = Charset.forName("IBM437");

  private final InputStream in;
  private final String path;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1024];
  private int length;
  private boolean ascii;
  private boolean lastWasReturn;
  private boolean ended = true;
  private long number;
  private String text = "";

  private Lines(InputStream in, String path) {
    this.in = in;
    this.path = path;
  }

  public static Lines open(OfficialFile file) throws IOException {
    return new Lines(file.open(), file.path());
  }

  /** The lines in the first bytes of a file; the last one may be cut off. */
  public static Lines of(byte[] head) {
    return new Lines(new ByteArrayInputStream(head), "file");
  }

  /**
   * Goes to the next line.
   *
   * @return whether there is one
   * @throws DownloadException if a line is longer than {@link #LONGEST} bytes, or the file is in
   *     UTF-16, or has zero bytes and so is no text
   */
  public boolean next() throws IOException {
    length = 0;
    ascii = true;
    boolean any = false;
    while (from < to || fill()) {
      byte one = buffer[from++];
      if (one == '\n' && lastWasReturn && !any) {
        lastWasReturn = false;
        continue;
      }
      lastWasReturn = one == '\r';
      any = true;
      if (one == '\n' || one == '\r') {
        return take();
      }
      append(one);
    }
    ended &= !any;
    return any && take();
  }

  /** The line without what ends it. */
  public String text() {
    return text;
  }

  /**
   * Whether the last line so far has what ends a line. Every publisher ends the last one; a file
   * that has been cut off most likely does not.
   */
  boolean isEnded() {
    return ended;
  }

  /** One-based number of the line. */
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    from = 0;
    to = in.read(buffer, 0, buffer.length);
    return to > 0;
  }

  private void append(byte one) throws DownloadException {
    if (length == line.length) {
      if (length >= LONGEST) {
        throw new DownloadException(
            path + " has a line above " + LONGEST + " bytes (line " + (number + 1) + ")");
      }
      line = Arrays.copyOf(line, length * 2);
    }
    ascii &= one > 0;
    line[length++] = one;
  }

  private boolean take() throws DownloadException {
    number++;
    if (length == 1 && line[0] == CTRL_Z) {
      from = to;
      text = "";
      ended = true;
      return false;
    }
    text = ascii ? new String(line, 0, length, StandardCharsets.ISO_8859_1) : decoded();
    if (number == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return true;
  }

  private String decoded() throws DownloadException {
    if (number == 1 && length > 1 && (line[0] & 0xFF) >= 0xFE && (line[1] & 0xFF) >= 0xFE) {
      throw new DownloadException(path + " is in UTF-16: save it as UTF-8 text");
    }
    for (int i = 0; i < length; i++) {
      if (line[i] == 0) {
        throw new DownloadException(path + " is not a text file (line " + number + ")");
      }
    }
    try {
      return utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException olderCodePage) {
      boolean oem = false;
      for (int i = 0; i < length; i++) {
        oem |= line[i] == (byte) 0xFF;
      }
      return new String(line, 0, length, oem ? OEM : WINDOWS);
    }
  }
}
