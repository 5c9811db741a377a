package org.scrubjay.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.scrubjay.lint.Settings;

/** The workspace methods of the protocol. */
final class NoteWorkspaceService implements WorkspaceService {
  private final ScrubjayServer server;

  NoteWorkspaceService(ScrubjayServer server) {
    this.server = server;
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return server.requests().compute(() -> server.notes().symbols(params.getQuery()));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return server.commands().run(params);
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // Editor settings hold only what the client itself needs.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    if (params.getChanges().stream()
        .anyMatch(change -> change.getUri().endsWith("/" + Settings.FILE_NAME))) {
      server.notified("didChangeWatchedFiles", server::settingsChanged);
    }
    server.notified(
        "didChangeWatchedFiles",
        () -> params.getChanges().forEach(change -> server.notes().changed(change.getUri())));
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    server.notified(
        "didChangeWorkspaceFolders",
        () ->
            server
                .notes()
                .look(params.getEvent().getAdded().stream().map(WorkspaceFolder::getUri).toList()));
  }
}
