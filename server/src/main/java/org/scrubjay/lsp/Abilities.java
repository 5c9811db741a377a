package org.scrubjay.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What the client said that it can do, as far as an answer depends on it.
 *
 * @param pullsDiagnostics whether it asks for diagnostics; then they are never pushed
 * @param versionedEdits whether an edit may name the version it was made for
 */
record Abilities(boolean pullsDiagnostics, boolean versionedEdits) {

  /** What holds until the client has said anything. */
  static final Abilities NONE = new Abilities(false, false);

  static Abilities of(ClientCapabilities client) {
    Optional<ClientCapabilities> known = Optional.ofNullable(client);
    boolean pulls =
        known
            .map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getDiagnostic)
            .isPresent();
    boolean versioned =
        known
            .map(ClientCapabilities::getWorkspace)
            .map(workspace -> workspace.getWorkspaceEdit())
            .map(WorkspaceEditCapabilities::getDocumentChanges)
            .orElse(false);
    return new Abilities(pulls, versioned);
  }
}
