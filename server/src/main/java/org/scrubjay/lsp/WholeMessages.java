package org.scrubjay.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A client's input that gets whole messages or none of them: what was written since the last flush
 * is passed on at once, and nothing is begun after the end. LSP4J flushes after every message.
 */
final class WholeMessages extends OutputStream {
  private final OutputStream target;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final ReentrantLock passing = new ReentrantLock();
  private boolean ended;

  WholeMessages(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int one) {
    message.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    message.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    passing.lock();
    try {
      if (!ended) {
        message.writeTo(target);
        target.flush();
      }
    } finally {
      message.reset();
      passing.unlock();
    }
  }

  /** Passes nothing more on, once the message that is on its way has arrived or the time is up. */
  void end(long mostMillis) {
    try {
      if (passing.tryLock(mostMillis, TimeUnit.MILLISECONDS)) {
        ended = true;
        passing.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
