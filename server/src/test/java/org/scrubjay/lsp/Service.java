package org.scrubjay.lsp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.ide.SmallBook;
import org.scrubjay.lint.Rule;

/** A language server in this process and a client that is wired to it. */
final class Service implements AutoCloseable {
  static final String URI = "file:///notes/a.claim";

  private final Pipe toServer = new Pipe();
  private final Pipe fromServer = new Pipe();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final Wire wire = new Wire(fromServer.source(), toServer.sink());

  Service(Rule... rules) {
    this(library(new SmallBook(), rules));
  }

  Service(Library library) {
    Thread server =
        new Thread(
            () -> {
              status.complete(
                  StdioServer.run(
                      toServer.source(),
                      fromServer.sink(),
                      log,
                      library,
                      () -> LocalDate.of(2026, 11, 22),
                      "test"));
              endOutput();
            },
            "test-server");
    server.setDaemon(true);
    server.start();
  }

  /** A library that has one book and takes no imports. */
  static Library library(CodeBook book, Rule... rules) {
    return new Library() {
      @Override
      public List<Rule> rules() {
        return List.of(rules);
      }

      @Override
      public CodeBook open() {
        return book;
      }

      @Override
      public Optional<BookFolder> folder() {
        return Optional.empty();
      }
    };
  }

  /** What a client that pulls diagnostics can do. */
  static Map<String, Object> pulling() {
    return capabilities(Map.of("diagnostic", Map.of()));
  }

  /** What a client that waits for diagnostics can do. */
  static Map<String, Object> waiting() {
    return capabilities(Map.of());
  }

  Wire wire() {
    return wire;
  }

  Wire initialized(Map<String, Object> capabilities) {
    wire.ask("initialize", capabilities);
    wire.tell("initialized", Map.of());
    return wire;
  }

  void open(String text) {
    wire.tell(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of("uri", URI, "languageId", "coding-note", "version", 1, "text", text)));
  }

  void change(int version, int line, int from, int to, String text) {
    wire.tell(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", URI, "version", version),
            "contentChanges",
            List.of(Map.of("range", range(line, from, to), "text", text))));
  }

  static Map<String, Object> at(int line, int character) {
    return Map.of("textDocument", Map.of("uri", URI), "position", position(line, character));
  }

  static Map<String, Object> document() {
    return Map.of("textDocument", Map.of("uri", URI));
  }

  static Map<String, Object> range(int line, int from, int to) {
    return Map.of("start", position(line, from), "end", position(line, to));
  }

  static Map<String, Object> position(int line, int character) {
    return Map.of("line", line, "character", character);
  }

  int status() throws Exception {
    return status.get(60, TimeUnit.SECONDS);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    wire.hangUp();
  }

  private void endOutput() {
    try {
      fromServer.sink().close();
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Map<String, Object> capabilities(Map<String, Object> textDocument) {
    return Map.of(
        "processId",
        ProcessHandle.current().pid(),
        "capabilities",
        Map.of(
            "textDocument",
            textDocument,
            "workspace",
            Map.of("workspaceEdit", Map.of("documentChanges", true))));
  }
}
