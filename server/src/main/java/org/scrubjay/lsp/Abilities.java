package org.scrubjay.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DynamicRegistrationCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What the client said that it can do, as far as an answer depends on it.
 *
 * @param pullsDiagnostics whether it asks for diagnostics; then they are never pushed
 * @param versionedEdits whether an edit may name the version it was made for
 * @param nestedSymbols whether it shows symbols in each other
 * @param watchesFiles whether it can be asked to tell of changed files
 * @param resolvesActions whether it asks for the edits of a code action when somebody has chosen it
 * @param showsClaims whether it has a panel of ours for claims and exams
 * @param refreshes what it asks for anew when told to
 */
record Abilities(
    boolean pullsDiagnostics,
    boolean versionedEdits,
    boolean nestedSymbols,
    boolean watchesFiles,
    boolean resolvesActions,
    boolean showsClaims,
    Refreshes refreshes) {

  /** What holds until the client has said anything. */
  static final Abilities NONE = of(new ClientCapabilities(), null);

  /** The kinds of answers that the client asks for anew when told to. */
  record Refreshes(boolean diagnostics, boolean inlayHints, boolean codeLenses, boolean tokens) {}

  /**
   * @param options what the client adds; {@code {"claimPanel": true}} is known
   */
  static Abilities of(ClientCapabilities client, Object options) {
    Optional<ClientCapabilities> known = Optional.ofNullable(client);
    Optional<TextDocumentClientCapabilities> documents =
        known.map(ClientCapabilities::getTextDocument);
    Optional<WorkspaceClientCapabilities> workspace = known.map(ClientCapabilities::getWorkspace);
    return new Abilities(
        documents.map(TextDocumentClientCapabilities::getDiagnostic).isPresent(),
        workspace
            .map(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(WorkspaceEditCapabilities::getDocumentChanges)
            .orElse(false),
        documents
            .map(TextDocumentClientCapabilities::getDocumentSymbol)
            .map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport)
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DynamicRegistrationCapabilities::getDynamicRegistration)
            .orElse(false),
        documents
            .map(TextDocumentClientCapabilities::getCodeAction)
            .filter(actions -> Boolean.TRUE.equals(actions.getDataSupport()))
            .map(CodeActionCapabilities::getResolveSupport)
            .map(CodeActionResolveSupportCapabilities::getProperties)
            .filter(properties -> properties.contains("edit"))
            .isPresent(),
        options instanceof JsonObject own
            && own.get("claimPanel") instanceof JsonPrimitive panel
            && panel.getAsBoolean(),
        refreshes(workspace));
  }

  private static Refreshes refreshes(Optional<WorkspaceClientCapabilities> workspace) {
    return new Refreshes(
        refresh(workspace, all -> all.getDiagnostics(), one -> one.getRefreshSupport()),
        refresh(workspace, all -> all.getInlayHint(), one -> one.getRefreshSupport()),
        refresh(workspace, all -> all.getCodeLens(), one -> one.getRefreshSupport()),
        refresh(workspace, all -> all.getSemanticTokens(), one -> one.getRefreshSupport()));
  }

  private static <T> boolean refresh(
      Optional<WorkspaceClientCapabilities> workspace,
      Function<WorkspaceClientCapabilities, T> part,
      Function<T, Boolean> support) {
    return workspace.map(part).map(support).orElse(false);
  }
}
