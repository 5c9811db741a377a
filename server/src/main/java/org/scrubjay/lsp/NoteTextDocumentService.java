package org.scrubjay.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The document methods of the protocol; each hands over to whoever does the work. */
final class NoteTextDocumentService implements TextDocumentService {
  private final ScrubjayServer server;

  NoteTextDocumentService(ScrubjayServer server) {
    this.server = server;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    server.notified("didOpen", () -> server.synchronizer().opened(params.getTextDocument()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    server.notified("didChange", () -> server.synchronizer().changed(params));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    server.notified(
        "didClose",
        () -> {
          server.synchronizer().closed(params.getTextDocument());
          server.features().closed(params.getTextDocument().getUri());
        });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The open text is what counts; of files on disk only settings and policies do.
    server.notified(
        "didSave",
        () ->
            server
                .synchronizer()
                .documents()
                .snapshot(params.getTextDocument().getUri())
                .filter(saved -> saved.role().holdsForOthers())
                .ifPresent(saved -> server.settingsChanged()));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return server.answers().hover(params);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return server.answers().completion(params);
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    return server.answers().resolve(item);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return server.answers().codeActions(params);
  }

  @Override
  public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
    return server.answers().resolve(action);
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return server.answers().diagnostics(params);
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return server.features().inlayHints(uri(params.getTextDocument()), params.getRange());
  }

  @Override
  public CompletableFuture<InlayHint> resolveInlayHint(InlayHint hint) {
    return server.features().resolve(hint);
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return server.features().codeLenses(uri(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return server.features().symbols(uri(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return server.features().folds(uri(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return server.features().selections(uri(params.getTextDocument()), params.getPositions());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return server.features().tokens(uri(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
      SemanticTokensDeltaParams params) {
    return server.features().tokens(uri(params.getTextDocument()), params.getPreviousResultId());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return server.features().tokens(uri(params.getTextDocument()), params.getRange());
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return server.features().definition(uri(params.getTextDocument()), params.getPosition());
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return server
        .features()
        .references(
            uri(params.getTextDocument()),
            params.getPosition(),
            params.getContext().isIncludeDeclaration());
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return server.features().highlights(uri(params.getTextDocument()), params.getPosition());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return server.features().prepareRename(uri(params.getTextDocument()), params.getPosition());
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return server.features().rename(params);
  }

  @Override
  public CompletableFuture<LinkedEditingRanges> linkedEditingRange(
      LinkedEditingRangeParams params) {
    return server.features().linked(uri(params.getTextDocument()), params.getPosition());
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return server.features().links(uri(params.getTextDocument()));
  }

  @Override
  public CompletableFuture<DocumentLink> documentLinkResolve(DocumentLink link) {
    return server.features().resolve(link);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return server
        .features()
        .format(uri(params.getTextDocument()), Optional.empty(), params.getOptions());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams params) {
    return server
        .features()
        .format(uri(params.getTextDocument()), Optional.of(params.getRange()), params.getOptions());
  }

  private static String uri(TextDocumentIdentifier document) {
    return document.getUri();
  }
}
