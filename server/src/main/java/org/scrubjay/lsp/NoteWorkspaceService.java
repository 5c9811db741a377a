package org.scrubjay.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * The workspace methods of the protocol. Answers depend on open documents alone, so what happens to
 * folders, files and editor settings changes nothing.
 */
final class NoteWorkspaceService implements WorkspaceService {

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // Editor settings hold only what the client itself needs.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    // No file is watched; some clients report theirs all the same.
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    // Documents are looked at one by one, wherever they are.
  }
}
