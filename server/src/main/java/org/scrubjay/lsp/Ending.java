package org.scrubjay.lsp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of a connection. Whatever ends it first decides the exit status. */
final class Ending {
  private static final int NOT_YET = -1;
  private static final int INTERRUPTED = 1;

  private final AtomicInteger status = new AtomicInteger(NOT_YET);
  private final CountDownLatch reached = new CountDownLatch(1);

  void with(int exitStatus) {
    status.compareAndSet(NOT_YET, exitStatus);
    reached.countDown();
  }

  /** Waits for the end and gives its exit status. */
  int await() {
    try {
      reached.await();
      return status.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
  }
}
