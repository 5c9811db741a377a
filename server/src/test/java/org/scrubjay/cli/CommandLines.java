package org.scrubjay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;

/** The command line in this process, with nobody at it. */
final class CommandLines {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);

  private CommandLines() {}

  /** What a run left behind. */
  record Run(int status, String out, String err) {}

  static Run run(Path directory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                CLOCK,
                false,
                false,
                Map.of("XDG_DATA_HOME", directory.resolve("data").toString()),
                BuiltinCodeBook::open,
                Rules::all),
            arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
