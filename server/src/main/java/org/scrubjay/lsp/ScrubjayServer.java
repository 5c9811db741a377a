package org.scrubjay.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.scrubjay.ide.Workbench;

/**
 * The life of a connection: what the server can do, from {@code initialize} to {@code exit}. Only
 * the thread that reads messages calls its methods.
 */
final class ScrubjayServer implements LanguageServer {
  private static final int CLEAN = 0;
  private static final int WITHOUT_SHUTDOWN = 1;

  private final Function<String, Workbench> workbench;
  private final String version;
  private final Executor workers;
  private final ScheduledExecutorService sender;
  private final SafeLogging logging;
  private final Ending ending;
  private final TextDocumentService documentService = new NoteTextDocumentService(this);
  private final WorkspaceService workspaceService = new NoteWorkspaceService();
  private Optional<LanguageClient> client = Optional.empty();
  private Optional<Session> session = Optional.empty();
  private boolean shutDown;

  /**
   * @param workers where requests are answered
   * @param sender one thread, from which diagnostics are pushed
   * @param ending takes the exit status
   */
  ScrubjayServer(
      Function<String, Workbench> workbench,
      String version,
      Executor workers,
      ScheduledExecutorService sender,
      SafeLogging logging,
      Ending ending) {
    this.workbench = workbench;
    this.version = version;
    this.workers = workers;
    this.sender = sender;
    this.logging = logging;
    this.ending = ending;
  }

  /** What exists once the client has said what it can do. */
  private record Session(Synchronizer synchronizer, Answers answers) {}

  void connect(LanguageClient remote) {
    client = Optional.of(remote);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    if (session.isPresent()) {
      throw SafeLogging.refusal(ResponseErrorCode.InvalidRequest, "initialized already");
    }
    Abilities abilities = Abilities.of(params.getCapabilities());
    session = Optional.of(session(abilities));
    Optional.ofNullable(params.getProcessId())
        .flatMap(ProcessHandle::of)
        // A client in this very process is gone when we are.
        .filter(parent -> !parent.equals(ProcessHandle.current()))
        .ifPresent(parent -> parent.onExit().thenRun(() -> ending.with(WITHOUT_SHUTDOWN)));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(abilities), new ServerInfo("Scrubjay", version)));
  }

  @Override
  public void initialized(InitializedParams params) {
    // Nothing waits for it.
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  /** Ends the server; with status 0 only when the client has asked for shutdown before. */
  @Override
  public void exit() {
    ending.with(shutDown ? CLEAN : WITHOUT_SHUTDOWN);
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    // No progress is reported.
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Traces would hold notes.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documentService;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaceService;
  }

  /** Handles a notification. Whatever happens in it, the connection goes on. */
  void notified(String method, Runnable work) {
    if (session.isPresent() && !shutDown) {
      logging.guarded(method, work).run();
    }
  }

  Synchronizer synchronizer() {
    return running().synchronizer();
  }

  Answers answers() {
    return running().answers();
  }

  private Session running() {
    if (shutDown) {
      throw SafeLogging.refusal(ResponseErrorCode.InvalidRequest, "shut down already");
    }
    return session.orElseThrow(
        () -> SafeLogging.refusal(ResponseErrorCode.ServerNotInitialized, "not initialized yet"));
  }

  private Session session(Abilities abilities) {
    Documents documents = new Documents(workbench);
    ToLsp toLsp = new ToLsp(abilities);
    Optional<Publisher> publisher =
        client
            .filter(remote -> !abilities.pullsDiagnostics())
            .map(
                remote ->
                    new Publisher(
                        documents, toLsp, remote::publishDiagnostics, workers, sender, logging));
    return new Session(
        new Synchronizer(documents, publisher),
        new Answers(new Requests(documents, workers), toLsp, workbench));
  }

  private static ServerCapabilities capabilities(Abilities abilities) {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    capabilities.setTextDocumentSync(Either.forRight(sync));
    capabilities.setHoverProvider(true);
    capabilities.setCompletionProvider(new CompletionOptions(true, List.of(".", "=")));
    capabilities.setCodeActionProvider(
        Either.forRight(new CodeActionOptions(List.of(CodeActionKind.QuickFix, Answers.FIX_ALL))));
    if (abilities.pullsDiagnostics()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(false, false);
      pull.setIdentifier("scrubjay");
      capabilities.setDiagnosticProvider(pull);
    }
    return capabilities;
  }
}
