package org.scrubjay.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code scrubjay} without a command. */
@Command(
    name = "scrubjay",
    description = "Checks medical coding notes. Nothing leaves this machine.",
    versionProvider = ScrubjayCommand.Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
final class ScrubjayCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Every command there is, reading from and writing to {@code surroundings}. */
  static CommandLine commandLine(Surroundings surroundings) {
    return with(commands().values().stream(), surroundings);
  }

  /**
   * What {@code arguments} need. Picocli looks at every option of every command before it reads the
   * first argument, which takes longer than to check a note, so where that argument names a command
   * only that one is shown to it; everything else, such as help and misspelled names, needs all.
   */
  static CommandLine commandLine(Surroundings surroundings, String... arguments) {
    return Stream.of(arguments)
        .findFirst()
        .map(commands()::get)
        .map(named -> with(Stream.of(named), surroundings))
        .orElseGet(() -> commandLine(surroundings));
  }

  /** What makes each command, by its name, in the order of the help text. */
  private static Map<String, Function<Surroundings, Object>> commands() {
    Map<String, Function<Surroundings, Object>> commands = new LinkedHashMap<>();
    commands.put("lint", LintCommand::new);
    commands.put("audit", AuditCommand::new);
    commands.put("code", CodeCommand::new);
    commands.put("find", FindCommand::new);
    commands.put("price", PriceCommand::new);
    commands.put("codes", CodesCommand::commandLine);
    commands.put("explain", ExplainCommand::new);
    commands.put("rules", RulesCommand::new);
    commands.put("server", ServerCommand::new);
    commands.put("warm-up", WarmUpCommand::new);
    return commands;
  }

  private static CommandLine with(
      Stream<Function<Surroundings, Object>> commands, Surroundings surroundings) {
    CommandLine all = new CommandLine(new ScrubjayCommand());
    commands.forEach(command -> all.addSubcommand(command.apply(surroundings)));
    return all;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** The version of the jar; there is none when the classes do not come from a jar. */
  static String version() {
    return Optional.ofNullable(ScrubjayCommand.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"scrubjay " + version()};
    }
  }
}
