package org.scrubjay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scrubjay codes}. */
@Command(
    name = "codes",
    description = "Imports official code files and looks after what was imported.",
    synopsisSubcommandLabel = "COMMAND")
final class CodesCommand implements Runnable {
  @Spec private CommandSpec spec;

  private CodesCommand() {}

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new CodesCommand())
        .addSubcommand(new CodesImportCommand(surroundings))
        .addSubcommand(new CodesListCommand(surroundings))
        .addSubcommand(new CodesDiffCommand(surroundings))
        .addSubcommand(new CodesVerifyCommand(surroundings))
        .addSubcommand(new CodesSourcesCommand(surroundings))
        .addSubcommand(new CodesRemoveCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
