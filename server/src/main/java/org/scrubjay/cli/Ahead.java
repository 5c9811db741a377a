package org.scrubjay.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that is begun before its outcome is needed, on a thread of its own. A failure waits for
 * whoever asks.
 */
final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * @param name tells in a thread dump what is being done
   */
  static <T> Ahead<T> begin(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "scrubjay-" + name);
    thread.setDaemon(true);
    thread.start();
    return new Ahead<>(task);
  }

  /** The outcome, once it is there; what the work threw, this throws. */
  T get() {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", stop);
    }
  }
}
