package org.scrubjay.cli;

import java.util.Optional;
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

  /** All commands, reading from and writing to {@code surroundings}. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new ScrubjayCommand())
        .addSubcommand(new LintCommand(surroundings))
        .addSubcommand(new AuditCommand(surroundings))
        .addSubcommand(new CodeCommand(surroundings))
        .addSubcommand(new FindCommand(surroundings))
        .addSubcommand(new PriceCommand(surroundings))
        .addSubcommand(CodesCommand.commandLine(surroundings))
        .addSubcommand(new ExplainCommand(surroundings))
        .addSubcommand(new RulesCommand(surroundings))
        .addSubcommand(new ServerCommand(surroundings))
        .addSubcommand(new WarmUpCommand(surroundings));
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
