package org.scrubjay.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Rule;

/**
 * All that a command gets from the machine it runs on, so that a test can put something else there.
 *
 * @param directory where relative paths start
 * @param clock tells today's date, which counts where neither the note nor {@code --as-of} says one
 * @param colour whether {@code out} is a terminal whose user wants colours
 * @param interactive whether a person sits at a terminal and can be asked and shown progress
 * @param environment the environment variables
 * @param book opens the built-in code book, for where nothing was imported; called at most once a
 *     command
 * @param rulebook makes every rule there is; only asked where a command needs them, because reading
 *     the policies and the words that rules look for takes a fifth of a short command
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path directory,
    Clock clock,
    boolean colour,
    boolean interactive,
    Map<String, String> environment,
    Supplier<CodeBook> book,
    Supplier<List<Rule>> rulebook) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Every rule there is. */
  List<Rule> rules() {
    return rulebook.get();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The same machine with nobody at it: a program speaks and listens instead. */
  Surroundings speaking(InputStream in, PrintStream out) {
    return new Surroundings(
        in, out, err, directory, clock, false, false, environment, book, rulebook);
  }

  /** Writes one sentence to standard error. */
  void say(String sentence) {
    err.print("scrubjay: " + sentence + "\n");
  }
}
