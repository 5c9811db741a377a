package org.scrubjay.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lsp.StdioServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scrubjay server}. */
@Command(name = "server", description = "Serves an editor: the language server.")
final class ServerCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Book book;

  @Option(
      names = "--stdio",
      required = true,
      description = "Speak the Language Server Protocol over standard input and output.")
  private boolean stdio;

  ServerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    // The code book opens while the client and the server still introduce themselves.
    CompletableFuture<Linter> linter =
        CompletableFuture.supplyAsync(() -> new Linter(surroundings.rules(), openBook()));
    return StdioServer.run(
        surroundings.in(),
        surroundings.out(),
        surroundings.err(),
        linter::join,
        () -> LocalDate.now(surroundings.clock()),
        ScrubjayCommand.version());
  }

  /** An editor goes on with the built-in set, and its log says why. */
  private CodeBook openBook() {
    try {
      return book.open(surroundings);
    } catch (Refusal refusal) {
      surroundings.say(refusal.getMessage() + "; going on with the built-in code book");
      return surroundings.book().get();
    }
  }
}
