package org.scrubjay.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * A client of the language server that says what it was told to say: each message once the request
 * before it was answered, for a server that is told to stop drops what it has not answered.
 */
final class Conversation {
  private static final long PATIENCE_MILLIS = 10_000;

  private final Queue<JsonObject> script = new ArrayDeque<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private byte[] current = {};
  private int position;
  private Optional<String> awaited = Optional.empty();

  /** A client that will say {@code messages}, one after the other, and then end its output. */
  Conversation(JsonArray messages) {
    for (JsonElement message : messages) {
      script.add(message.getAsJsonObject());
    }
  }

  /** What the server reads. */
  InputStream said() {
    return new InputStream() {
      @Override
      public int read() {
        return available() == 0 && !next() ? -1 : current[position++] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (available() == 0 && !next()) {
          return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(current, position, into, from, count);
        position += count;
        return count;
      }

      @Override
      public int available() {
        return current.length - position;
      }
    };
  }

  /** Where the server writes. */
  PrintStream heard() {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            hear(bytes, from, length);
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  /** All that the server wrote. */
  synchronized String answers() {
    return received.toString(StandardCharsets.UTF_8);
  }

  private synchronized void hear(byte[] bytes, int from, int length) {
    received.write(bytes, from, length);
    notifyAll();
  }

  private boolean next() {
    JsonObject message = script.poll();
    if (message == null || !answered()) {
      return false;
    }
    awaited = Optional.ofNullable(message.get("id")).map(id -> "\"id\":" + id);
    byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    current = new byte[head.length + body.length];
    System.arraycopy(head, 0, current, 0, head.length);
    System.arraycopy(body, 0, current, head.length, body.length);
    position = 0;
    return true;
  }

  private synchronized boolean answered() {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (awaited.isPresent() && !answers().contains(awaited.get())) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
