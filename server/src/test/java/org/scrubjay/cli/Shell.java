package org.scrubjay.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.Rule;
import org.scrubjay.rules.Rules;

/** What a command did when somebody ran it. */
record Shell(int exit, String out, String err) {

  /** Runs a command with every rule and the built-in code book. */
  static Shell real(Path directory, String... arguments) {
    return run(directory, Rules.all(), BuiltinCodeBook::open, arguments);
  }

  /** Runs a command in {@code directory}, on January 15, 2026. */
  static Shell run(Path directory, List<Rule> rules, Supplier<CodeBook> book, String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    return at(clock, directory, rules, book, arguments);
  }

  /** Runs a command on a machine with that clock. */
  static Shell at(
      Clock clock, Path directory, List<Rule> rules, Supplier<CodeBook> book, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                clock,
                false,
                false,
                Map.of(),
                book,
                () -> rules),
            arguments);
    return new Shell(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
