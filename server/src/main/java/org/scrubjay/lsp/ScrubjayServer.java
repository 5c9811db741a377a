package org.scrubjay.lsp;

import com.google.gson.Gson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.scrubjay.lint.Settings;

/**
 * The life of a connection: what the server can do, from {@code initialize} to {@code exit}. Only
 * the thread that reads messages calls its methods.
 */
final class ScrubjayServer implements LanguageServer {
  private static final int CLEAN = 0;
  private static final int WITHOUT_SHUTDOWN = 1;

  private final Workbenches workbenches;
  private final Books books;
  private final String version;
  private final Threads threads;
  private final SafeLogging logging;
  private final Ending ending;
  private final TextDocumentService documentService = new NoteTextDocumentService(this);
  private final WorkspaceService workspaceService = new NoteWorkspaceService(this);
  private Optional<ScrubjayClient> client = Optional.empty();
  private Optional<Session> session = Optional.empty();
  private Abilities abilities = Abilities.NONE;
  private List<String> folders = List.of();
  private boolean shutDown;

  /**
   * @param ending takes the exit status
   */
  ScrubjayServer(
      Workbenches workbenches,
      Books books,
      String version,
      Threads threads,
      SafeLogging logging,
      Ending ending) {
    this.workbenches = workbenches;
    this.books = books;
    this.version = version;
    this.threads = threads;
    this.logging = logging;
    this.ending = ending;
  }

  /** What exists once the client has said what it can do. */
  private record Session(
      Lookout lookout,
      Synchronizer synchronizer,
      Requests requests,
      Answers answers,
      Features features,
      Commands commands,
      Imports imports,
      Doctor doctor,
      WorkspaceNotes notes,
      Renewal renewal) {}

  void connect(ScrubjayClient remote) {
    client = Optional.of(remote);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    if (session.isPresent()) {
      throw SafeLogging.refusal(ResponseErrorCode.InvalidRequest, "initialized already");
    }
    abilities = Abilities.of(params.getCapabilities(), params.getInitializationOptions());
    session = client.map(this::session);
    folders = folders(params);
    Optional.ofNullable(params.getProcessId())
        .flatMap(ProcessHandle::of)
        // A client in this very process is gone when we are.
        .filter(parent -> !parent.equals(ProcessHandle.current()))
        .ifPresent(parent -> parent.onExit().thenRun(() -> ending.with(WITHOUT_SHUTDOWN)));
    return CompletableFuture.completedFuture(
        new InitializeResult(Capabilities.of(abilities), new ServerInfo("Scrubjay", version)));
  }

  @Override
  public void initialized(InitializedParams params) {
    session.ifPresent(now -> now.notes().look(folders));
    if (abilities.watchesFiles()) {
      client.ifPresent(remote -> threads.sender().execute(() -> watchFiles(remote)));
    }
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
    session.ifPresent(now -> now.imports().cancel(new Gson().toJsonTree(token(params.getToken()))));
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
      running().lookout().look();
      logging.guarded(method, work).run();
    }
  }

  Synchronizer synchronizer() {
    return running().synchronizer();
  }

  Requests requests() {
    return running().requests();
  }

  Answers answers() {
    return running().answers();
  }

  Features features() {
    return running().features();
  }

  Commands commands() {
    return running().commands();
  }

  Imports imports() {
    return running().imports();
  }

  Doctor doctor() {
    return running().doctor();
  }

  WorkspaceNotes notes() {
    return running().notes();
  }

  /** Looks at everything open with the settings as they are now. */
  void settingsChanged() {
    books.outdated();
    running().renewal().run();
  }

  private Session running() {
    if (shutDown) {
      throw SafeLogging.refusal(ResponseErrorCode.InvalidRequest, "shut down already");
    }
    return session.orElseThrow(
        () -> SafeLogging.refusal(ResponseErrorCode.ServerNotInitialized, "not initialized yet"));
  }

  private Session session(ScrubjayClient remote) {
    Documents documents = new Documents(workbenches::of);
    ToLsp toLsp = new ToLsp(abilities);
    Optional<Publisher> publisher =
        Optional.of(abilities)
            .filter(can -> !can.pullsDiagnostics())
            .map(
                pushed ->
                    new Publisher(
                        documents,
                        toLsp,
                        remote::publishDiagnostics,
                        threads.workers(),
                        threads.sender(),
                        logging));
    Renewal renewal = new Renewal(documents, publisher, abilities, remote, threads.sender());
    Lookout lookout =
        new Lookout(books, workbenches, renewal::run, threads.workers(), logging, System::nanoTime);
    Requests requests = new Requests(documents, threads.workers(), lookout::look);
    return new Session(
        lookout,
        new Synchronizer(documents, publisher),
        requests,
        new Answers(requests, toLsp, workbenches::of),
        new Features(requests, toLsp, new FeaturesToLsp(abilities)),
        new Commands(requests, threads.sender(), remote::showMessage),
        new Imports(
            books,
            threads.background(),
            renewal::run,
            token -> new WorkProgress(token, threads.sender(), remote::notifyProgress)),
        new Doctor(version, books, workbenches, documents::all),
        new WorkspaceNotes(workbenches, documents, threads.background(), logging),
        renewal);
  }

  /** Asks the client to tell of settings and notes that change without being open. */
  private static void watchFiles(ScrubjayClient remote) {
    FileSystemWatcher notes =
        new FileSystemWatcher(Either.forLeft("**/*.{claim,report,txt,guide.md}"));
    FileSystemWatcher settings = new FileSystemWatcher(Either.forLeft("**/" + Settings.FILE_NAME));
    remote.registerCapability(
        new RegistrationParams(
            List.of(
                new Registration(
                    "scrubjay-files",
                    "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(settings, notes))))));
  }

  /** The folders that are open in the client; older clients name one, by either of two keys. */
  @SuppressWarnings("deprecation")
  private static List<String> folders(InitializeParams params) {
    if (params.getWorkspaceFolders() != null) {
      return params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).toList();
    }
    return Optional.ofNullable(params.getRootUri()).map(List::of).orElse(List.of());
  }

  private static Object token(Either<String, Integer> token) {
    return token.isLeft() ? token.getLeft() : token.getRight();
  }
}
