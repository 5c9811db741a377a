package org.scrubjay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.lint.Rule;
import org.scrubjay.lsp.Library;
import org.scrubjay.lsp.StdioServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scrubjay server}. */
@Command(name = "server", description = "Serves an editor: the language server.")
final class ServerCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Book book = new CommonOptions.Book();

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
    return StdioServer.run(
        surroundings.in(),
        surroundings.out(),
        surroundings.err(),
        new OwnLibrary(),
        () -> LocalDate.now(surroundings.clock()),
        ScrubjayCommand.version());
  }

  private final class OwnLibrary implements Library {
    @Override
    public List<Rule> rules() {
      return surroundings.rules();
    }

    @Override
    public CodeBook open() {
      return openBook();
    }

    @Override
    public Optional<BookFolder> folder() {
      try {
        return Optional.of(book.folder(surroundings));
      } catch (Refusal noPlace) {
        return Optional.empty();
      }
    }
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
