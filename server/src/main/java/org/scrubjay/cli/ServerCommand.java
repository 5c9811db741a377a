package org.scrubjay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.lint.Rule;
import org.scrubjay.lsp.Library;
import org.scrubjay.lsp.StdioServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scrubjay server}. */
@Command(name = "server", description = "Serves an editor: the language server.")
final class ServerCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Book book = new CommonOptions.Book();

  @ArgGroup private final Channel channel = new Channel();

  /** How the editor is spoken to. */
  private static final class Channel {
    @Option(
        names = "--stdio",
        description =
            "Speak the Language Server Protocol over standard input and output (the default).")
    private boolean stdio;

    @Option(
        names = "--port",
        paramLabel = "N",
        description =
            "Wait on this port of this machine for one editor; 0 takes a free one. No other machine"
                + " can connect.")
    private Optional<Integer> port = Optional.empty();
  }

  ServerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (channel.port.isEmpty()) {
      return serve(surroundings.in(), surroundings.out());
    }
    try (ServerSocket waiting =
            new ServerSocket(channel.port.get(), 1, InetAddress.getLoopbackAddress());
        Socket editor = accept(waiting)) {
      return serve(editor.getInputStream(), editor.getOutputStream());
    } catch (BindException | IllegalArgumentException e) {
      throw new Refusal("port " + channel.port.get() + " cannot be used; name another one");
    }
  }

  /** The port goes to standard error, where whoever asked for any free one can read it. */
  private Socket accept(ServerSocket waiting) throws IOException {
    surroundings.say("waiting on port " + waiting.getLocalPort());
    surroundings.err().flush();
    return waiting.accept();
  }

  private int serve(InputStream in, OutputStream out) {
    return StdioServer.run(
        in,
        out,
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
