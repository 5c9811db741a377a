package org.scrubjay.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrubjay.codes.builtin.BuiltinCodeBook;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.rules.Rules;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the command line says of itself, for the documentation. */
public final class HelpTexts {
  private HelpTexts() {}

  /**
   * The help of every command that the help shows, by its name ({@code codes import}), in the order
   * of the help.
   */
  public static Map<String, String> commands() {
    return of(ScrubjayCommand.commandLine(surroundings()));
  }

  /** The help of the commands that a command line sees which begins with {@code argument}. */
  static Map<String, String> commandsFor(String argument) {
    return of(ScrubjayCommand.commandLine(surroundings(), argument));
  }

  /** Every name that a problem can carry, by subject and name. */
  public static List<RuleInfo> rules() {
    return new Catalogue(Rules.all()).rules();
  }

  private static Surroundings surroundings() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Surroundings(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        false,
        false,
        Map.of(),
        BuiltinCodeBook::open,
        Rules::all);
  }

  private static Map<String, String> of(CommandLine line) {
    Map<String, String> texts = new LinkedHashMap<>();
    add(line, "", texts);
    return texts;
  }

  private static void add(CommandLine command, String before, Map<String, String> texts) {
    for (Map.Entry<String, CommandLine> entry : command.getSubcommands().entrySet()) {
      if (entry.getValue().getCommandSpec().usageMessage().hidden()) {
        continue;
      }
      String name = before + entry.getKey();
      texts.put(name, entry.getValue().getUsageMessage(Ansi.OFF));
      add(entry.getValue(), name + " ", texts);
    }
  }
}
