package org.scrubjay.lsp;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Notices what other processes change: the code book, by an import in a terminal, and the files of
 * settings, by an editor that does not tell of them. It looks when a message comes and at most once
 * a second, so that a keystroke costs no more and nothing runs while nobody works.
 */
final class Lookout {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Books books;
  private final Workbenches workbenches;
  private final Runnable renewal;
  private final Executor workers;
  private final SafeLogging logging;
  private final LongSupplier clock;
  private final AtomicBoolean opening = new AtomicBoolean();
  private long next;

  /**
   * @param renewal takes back what was answered before
   * @param workers where another book is opened, while the one in use still answers
   * @param clock in nanoseconds, of any beginning
   */
  Lookout(
      Books books,
      Workbenches workbenches,
      Runnable renewal,
      Executor workers,
      SafeLogging logging,
      LongSupplier clock) {
    this.books = books;
    this.workbenches = workbenches;
    this.renewal = renewal;
    this.workers = workers;
    this.logging = logging;
    this.clock = clock;
    next = clock.getAsLong();
  }

  /** Looks, if a second has passed. Only the thread that reads messages calls this. */
  void look() {
    long now = clock.getAsLong();
    // The difference, because the clock may run over.
    if (now - next >= 0) {
      next = now + PAUSE_NANOS;
      logging.guarded("lookout", this::lookNow).run();
    }
  }

  private void lookNow() {
    if (workbenches.forgetChanged()) {
      books.outdated();
      renewal.run();
    }
    if (books.isReplaced() && opening.compareAndSet(false, true)) {
      workers.execute(logging.guarded("code book", this::openBook));
    }
  }

  private void openBook() {
    try {
      if (books.reopenIfReplaced()) {
        renewal.run();
      }
    } finally {
      opening.set(false);
    }
  }
}
