package org.scrubjay.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server can do. */
final class Capabilities {
  private Capabilities() {}

  static ServerCapabilities of(Abilities client) {
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(PositionEncodingKind.UTF16);
    can.setTextDocumentSync(Either.forRight(sync()));
    can.setHoverProvider(true);
    can.setCompletionProvider(new CompletionOptions(true, List.of(".", "=", "-", "\"")));
    CodeActionOptions actions =
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, Answers.FIX_ALL, Answers.ORGANIZE));
    actions.setResolveProvider(true);
    can.setCodeActionProvider(Either.forRight(actions));
    can.setCodeLensProvider(new CodeLensOptions(false));
    InlayHintRegistrationOptions hints = new InlayHintRegistrationOptions();
    hints.setResolveProvider(true);
    can.setInlayHintProvider(hints);
    can.setDocumentSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setSelectionRangeProvider(true);
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            Tokens.LEGEND, new SemanticTokensServerFull(true), true));
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setLinkedEditingRangeProvider(true);
    can.setDocumentLinkProvider(new DocumentLinkOptions(true));
    can.setDocumentFormattingProvider(true);
    can.setDocumentRangeFormattingProvider(true);

    can.setWorkspaceSymbolProvider(true);
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    can.setWorkspace(new WorkspaceServerCapabilities(folders));
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.all()));
    if (client.pullsDiagnostics()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(false, false);
      pull.setIdentifier("scrubjay");
      can.setDiagnosticProvider(pull);
    }
    return can;
  }

  private static TextDocumentSyncOptions sync() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    return sync;
  }
}
