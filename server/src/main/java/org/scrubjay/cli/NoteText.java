package org.scrubjay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalInt;

/** What reading an input gives. */
sealed interface NoteText {
  String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The text with its carriage returns. A byte order mark belongs to the encoding and not to the
   * text: editors leave it out as well, so that positions here and there are the same.
   *
   * @param marked whether the bytes begin with a byte order mark
   */
  record Read(String text, boolean marked) implements NoteText {
    @Override
    public String toString() {
      return "text of " + text.length() + " characters";
    }
  }

  /** More than {@code most} bytes. */
  record TooLarge(int most) implements NoteText {}

  /**
   * Bytes that are not UTF-8 text.
   *
   * @param offset of the first such byte, from 0
   * @param wide whether they are UTF-16
   */
  record Malformed(long offset, boolean wide) implements NoteText {}

  /**
   * Nothing could be read.
   *
   * @param why in words that follow a colon
   */
  record Unreadable(String why) implements NoteText {}

  /**
   * Reads {@code input}.
   *
   * @param most the size above which it is no note, in bytes
   */
  static NoteText of(Input input, InputStream standardInput, int most) {
    try {
      if (input instanceof Input.OnDisk file) {
        if (Files.size(file.path()) > most) {
          return new TooLarge(most);
        }
        return decode(Files.readAllBytes(file.path()), most);
      }
      if (input instanceof Input.Unreadable unreadable) {
        return new Unreadable(unreadable.why());
      }
      if (input instanceof Input.Settings) {
        return new Unreadable("this is a settings, policy or baseline file and no note");
      }
      return decode(standardInput.readNBytes(enough(most)), most);
    } catch (IOException e) {
      return new Unreadable(Discovery.reason(e));
    }
  }

  /**
   * What comes through standard input, or enough of it to tell that it is too much.
   *
   * @param most the size above which it is no note, in bytes
   * @throws Refusal when it breaks
   */
  static byte[] piped(InputStream standardInput, int most) {
    try {
      return standardInput.readNBytes(enough(most));
    } catch (IOException e) {
      throw new Refusal("standard input cannot be read (" + Reason.of(e) + ")");
    }
  }

  private static int enough(int most) {
    return most == Integer.MAX_VALUE ? most : most + 1;
  }

  private static NoteText decode(byte[] bytes, int most) {
    if (bytes.length > most) {
      return new TooLarge(most);
    }
    OptionalInt wide = WideText.firstIn(bytes);
    if (wide.isPresent()) {
      return new Malformed(wide.getAsInt(), true);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer from = ByteBuffer.wrap(bytes);
    // UTF-8 never takes fewer bytes than UTF-16 code units, so the buffer is large enough.
    CharBuffer to = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      return new Malformed(from.position(), false);
    }
    String text = to.flip().toString();
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    return new Read(marked ? text.substring(1) : text, marked);
  }
}
