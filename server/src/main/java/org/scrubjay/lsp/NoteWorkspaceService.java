package org.scrubjay.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.scrubjay.lint.Settings;

/** The workspace methods of the protocol. */
final class NoteWorkspaceService implements WorkspaceService {
  private final ScrubjayServer server;

  NoteWorkspaceService(ScrubjayServer server) {
    this.server = server;
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
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    // Documents are looked at one by one, wherever they are.
  }
}
