package org.scrubjay.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error, for a person at a terminal who has waited for a second. May be
 * used from several threads.
 */
final class TerminalBar implements AutoCloseable {
  private static final long SOON_MILLIS = 1000;

  private final Surroundings surroundings;
  private final String task;
  private final String unit;
  private final long start;
  private Optional<ProgressBar> bar = Optional.empty();

  /**
   * @param task what goes on: {@code Importing}
   * @param unit what is counted, with a blank before it
   */
  TerminalBar(Surroundings surroundings, String task, String unit) {
    this.surroundings = surroundings;
    this.task = task;
    this.unit = unit;
    this.start = surroundings.clock().millis();
  }

  /**
   * @param done so far
   * @param all when everything is done
   * @param beside what it is busy with
   */
  synchronized void show(long done, long all, String beside) {
    if (!surroundings.interactive()) {
      return;
    }
    if (bar.isEmpty() && surroundings.clock().millis() - start >= SOON_MILLIS) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(task)
                  .setInitialMax(all)
                  .setUnit(unit, 1)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setConsumer(new ConsoleProgressBarConsumer(surroundings.err()))
                  .build());
    }
    bar.ifPresent(
        shown -> {
          shown.maxHint(all);
          shown.stepTo(done);
          shown.setExtraMessage(beside);
        });
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
