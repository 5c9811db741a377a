package org.scrubjay.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * A language server that does nothing but answer, with no diagnostics: what Java and LSP4J take
 * before the first line of anybody's own code.
 */
public final class SmallestServer implements LanguageServer {
  private SmallestServer() {}

  /** Serves standard input and output until the input ends. */
  public static void main(String[] arguments) throws Exception {
    LSPLauncher.createServerLauncher(new SmallestServer(), System.in, System.out)
        .startListening()
        .get();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    return CompletableFuture.completedFuture(new InitializeResult(new ServerCapabilities()));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    System.exit(0);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextDocumentService() {
      @Override
      public CompletableFuture<DocumentDiagnosticReport> diagnostic(
          DocumentDiagnosticParams params) {
        return CompletableFuture.completedFuture(
            new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport()));
      }

      @Override
      public CompletableFuture<Hover> hover(HoverParams params) {
        return CompletableFuture.completedFuture(null);
      }

      @Override
      public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
          CompletionParams params) {
        return CompletableFuture.completedFuture(Either.forLeft(List.of()));
      }

      @Override
      public void didOpen(DidOpenTextDocumentParams params) {}

      @Override
      public void didChange(DidChangeTextDocumentParams params) {}

      @Override
      public void didClose(DidCloseTextDocumentParams params) {}

      @Override
      public void didSave(DidSaveTextDocumentParams params) {}
    };
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams params) {}

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {}
    };
  }
}
