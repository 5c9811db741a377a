package org.scrubjay.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
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
    server.notified("didClose", () -> server.synchronizer().closed(params.getTextDocument()));
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
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return server.answers().diagnostics(params);
  }
}
