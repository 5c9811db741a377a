package org.scrubjay.lsp;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.lint.Problem;

/**
 * Sends problems to clients that cannot ask for them.
 *
 * <p>Everything is sent from one thread, and what is no longer the open version is dropped there,
 * so that an old result never follows a newer one. The thread that reads messages never sends: a
 * client that waits for us before it reads on would otherwise stop both.
 */
final class Publisher {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Documents documents;
  private final ToLsp toLsp;
  private final Consumer<PublishDiagnosticsParams> client;
  private final Executor workers;
  private final ScheduledExecutorService sender;
  private final SafeLogging logging;
  private final Map<String, Future<?>> waiting = new HashMap<>();

  /**
   * @param workers where problems are computed
   * @param sender one thread
   */
  Publisher(
      Documents documents,
      ToLsp toLsp,
      Consumer<PublishDiagnosticsParams> client,
      Executor workers,
      ScheduledExecutorService sender,
      SafeLogging logging) {
    this.documents = documents;
    this.toLsp = toLsp;
    this.client = client;
    this.workers = workers;
    this.sender = sender;
    this.logging = logging;
  }

  /** Sends the problems of a document that was opened. */
  void opened(Snapshot snapshot) {
    schedule(snapshot, Duration.ZERO);
  }

  /** Sends the problems of a new version, unless a newer one follows at once. */
  void changed(Snapshot snapshot) {
    schedule(snapshot, PAUSE);
  }

  /** Takes back the problems of a document that was closed. */
  void closed(String uri) {
    forget(uri);
    sender.execute(
        logging.guarded(
            "publishDiagnostics",
            () -> {
              if (documents.snapshot(uri).isEmpty()) {
                client.accept(new PublishDiagnosticsParams(uri, List.of()));
              }
            }));
  }

  private synchronized void schedule(Snapshot snapshot, Duration pause) {
    forget(snapshot.uri());
    Runnable compute = logging.guarded("publishDiagnostics", () -> compute(snapshot));
    Runnable start = () -> workers.execute(compute);
    waiting.put(snapshot.uri(), sender.schedule(start, pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private synchronized void forget(String uri) {
    Future<?> earlier = waiting.remove(uri);
    if (earlier != null) {
      earlier.cancel(false);
    }
  }

  private void compute(Snapshot snapshot) {
    if (documents.isCurrent(snapshot)) {
      List<Problem> problems = snapshot.problems();
      sender.execute(logging.guarded("publishDiagnostics", () -> send(snapshot, problems)));
    }
  }

  private void send(Snapshot snapshot, List<Problem> problems) {
    if (documents.isCurrent(snapshot)) {
      client.accept(
          new PublishDiagnosticsParams(
              snapshot.uri(), toLsp.diagnostics(snapshot, problems), snapshot.version()));
    }
  }
}
