package org.scrubjay.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.rules.Rules;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command line. */
public final class Main {
  private static final int SHOWN_FRAMES = 20;
  private static final String[] SERVER = {"server", "--stdio"};

  /** The commands that need every rule. */
  private static final Set<String> CHECKING = Set.of("audit", "lint");

  private Main() {}

  public static void main(String[] arguments) {
    Outlet outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
    PrintStream out = outlet.stream();
    PrintStream err = utf8(FileDescriptor.err);
    // Standard output carries a report or a protocol; nothing that a library prints may mix in.
    System.setOut(err);
    System.setErr(err);
    LogSettings.use();
    // The library that reads .gitignore files asks for a logger; that there is none is no news.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    boolean terminal = !isServer(arguments) && Terminal.present();
    Surroundings surroundings =
        new Surroundings(
            System.in,
            out,
            err,
            Path.of("").toAbsolutePath(),
            Clock.systemDefaultZone(),
            // Variables that ask for colours must not bring them into a file, where programs read.
            terminal && Terminal.shows(System.getenv(), System.getProperty("os.name")),
            terminal,
            System.getenv(),
            BuiltinCodeBook::open,
            Rules::all);
    int status = run(surroundings, arguments);
    Optional<String> unwritten = outlet.flush();
    // A report that a full disk has cut short must not pass for one without problems.
    unwritten.ifPresent(
        why -> surroundings.say("standard output could not be written (" + why + ")"));
    err.flush();
    System.exit(unwritten.isPresent() && status <= Exit.PROBLEMS ? Exit.USAGE : status);
  }

  /** Runs one command and gives its exit status. */
  static int run(Surroundings surroundings, String... arguments) {
    try {
      if (isServer(arguments)) {
        return new ServerCommand(surroundings).call();
      }
      if (arguments.length > 0 && CHECKING.contains(arguments[0])) {
        // Making the rules takes as long as reading the arguments.
        Ahead.begin("rules", surroundings::rules);
      }
      return ScrubjayCommand.commandLine(surroundings, arguments)
          .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
          .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
          .setColorScheme(
              CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
          .setExpandAtFiles(false)
          .setParameterExceptionHandler((e, all) -> wrongUsage(surroundings, e))
          .setExecutionExceptionHandler((e, line, parsed) -> failure(surroundings, e))
          .execute(arguments);
    } catch (Throwable e) {
      return internalError(surroundings, e);
    }
  }

  /** What editors start: there is nothing to parse, and the parser alone takes longer to load. */
  private static boolean isServer(String... arguments) {
    return Arrays.equals(arguments, SERVER);
  }

  private static int wrongUsage(Surroundings surroundings, ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    surroundings.say(sentence(wrong) + "\nSee '" + command + " --help'.");
    return Exit.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return wrong.getMessage();
    }
    boolean noCommand =
        !wrong.getCommandLine().getSubcommands().isEmpty() && !unmatched.isUnknownOption();
    String what =
        noCommand
            ? "there is no command '" + unmatched.getUnmatched().get(0) + "'"
            : wrong.getMessage();
    return what
        + unmatched.getSuggestions().stream()
            .findFirst()
            .map(nearest -> "; did you mean '" + nearest + "'?")
            .orElse("");
  }

  private static int failure(Surroundings surroundings, Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      surroundings.say(refusal.getMessage());
      return Exit.USAGE;
    }
    return internalError(surroundings, thrown);
  }

  /**
   * A mistake of ours. The exception's message stays unsaid, because a library may have put text of
   * a note into it; where it happened is all that a bug report needs.
   */
  private static int internalError(Surroundings surroundings, Throwable thrown) {
    String where = "";
    Throwable cause = thrown;
    if (thrown instanceof LintFailure failure) {
      where = " while checking " + failure.path();
      cause = failure.getCause();
    }
    if (cause instanceof OutOfMemoryError) {
      surroundings.say(
          "Java's memory of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB is not enough"
              + where
              + ": JAVA_TOOL_OPTIONS=-Xmx1g gives it a gigabyte");
      return Exit.INTERNAL;
    }
    if (isFromCodeBook(cause)) {
      surroundings.say(
          "the code book could not be read"
              + where
              + ", so it is probably damaged: 'scrubjay codes verify' names the files, and"
              + " importing them again mends it");
      return Exit.USAGE;
    }
    String frames =
        Arrays.stream(cause.getStackTrace())
            .limit(SHOWN_FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    surroundings.say(
        "an internal error" + where + ", please report it: " + cause.getClass().getName() + frames);
    return Exit.INTERNAL;
  }

  /**
   * Whether reading what an import wrote failed: in Lucene, or where its failures are passed on.
   */
  private static boolean isFromCodeBook(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(SHOWN_FRAMES)
        .map(StackTraceElement::getClassName)
        .anyMatch(
            name ->
                name.startsWith("org.apache.lucene.")
                    || cause instanceof UncheckedIOException
                        && name.startsWith("org.scrubjay.codes.book."));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
  }
}
