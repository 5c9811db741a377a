package org.scrubjay.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Standard output in UTF-8. A print stream swallows why it cannot write; this one remembers. */
final class Outlet {
  private final AtomicReference<IOException> first = new AtomicReference<>();
  private final PrintStream stream;

  Outlet(OutputStream target) {
    stream =
        new PrintStream(
            new BufferedOutputStream(new Remembering(target)), false, StandardCharsets.UTF_8);
  }

  PrintStream stream() {
    return stream;
  }

  /**
   * Writes what is still held back, and gives why something could not be written. A reader that has
   * seen enough, as {@code head} has, is no failure.
   */
  Optional<String> flush() {
    stream.flush();
    return Optional.ofNullable(first.get())
        .filter(failure -> !Reason.of(failure).toLowerCase(Locale.ROOT).contains("pipe"))
        .map(Reason::of);
  }

  private final class Remembering extends FilterOutputStream {
    Remembering(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failure) {
        first.compareAndSet(null, failure);
        throw failure;
      }
    }
  }
}
