package org.scrubjay.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.scrubjay.ide.Snapshot;

/**
 * The one place where requests leave the thread that reads messages.
 *
 * <p>The snapshot is taken before that, so that an answer speaks of the text the client had when it
 * asked. The future is the one that {@code computeAsync} made: a future derived from it would take
 * the client's cancellation and not pass it on.
 */
final class Requests {
  private final Documents documents;
  private final Executor workers;
  private final Runnable before;

  /**
   * @param before runs on the calling thread before anything is read
   */
  Requests(Documents documents, Executor workers, Runnable before) {
    this.documents = documents;
    this.workers = workers;
    this.before = before;
  }

  /**
   * Answers from a snapshot.
   *
   * @param absent the answer when the document is not open
   */
  <R> CompletableFuture<R> read(String uri, Function<Snapshot, R> answer, Supplier<R> absent) {
    before.run();
    return onWorkers(
        documents.snapshot(uri).<Supplier<R>>map(now -> () -> answer.apply(now)).orElse(absent));
  }

  /** Answers from nothing but the request. */
  <R> CompletableFuture<R> compute(Supplier<R> answer) {
    before.run();
    return onWorkers(answer);
  }

  private <R> CompletableFuture<R> onWorkers(Supplier<R> answer) {
    return CompletableFutures.computeAsync(
        workers,
        cancelled -> {
          cancelled.checkCanceled();
          return answer.get();
        });
  }
}
