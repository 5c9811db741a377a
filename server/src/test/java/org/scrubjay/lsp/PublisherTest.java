package org.scrubjay.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrubjay.ide.SmallBook;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.Workbench;
import org.scrubjay.ide.ZipRule;
import org.scrubjay.lint.Linter;

class PublisherTest {
  private static final String URI = "file:///a.claim";

  private final Documents documents =
      new Documents(
          uri ->
              new Workbench(
                  () -> new Linter(List.of(new ZipRule()), new SmallBook()),
                  LocalDate.of(2026, 11, 22)));
  private final BlockingQueue<PublishDiagnosticsParams> sent = new LinkedBlockingQueue<>();

  /** The tasks of the workers, which the tests run when they like. */
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
  private final SafeLogging logging = new SafeLogging(new ByteArrayOutputStream());
  private final Publisher publisher =
      new Publisher(documents, new ToLsp(Abilities.NONE), sent::add, tasks::add, sender, logging);

  @AfterEach
  void stop() {
    sender.shutdownNow();
    logging.close();
  }

  @Test
  void aResultOfAnOldVersionIsDropped() throws Exception {
    publisher.opened(documents.open(URI, 1, "zip"));
    Runnable late = task();
    Snapshot second = documents.change(URI, 2, List.of()).orElseThrow();
    publisher.changed(second);
    Runnable newest = task();
    newest.run();
    late.run();
    assertThat(next().getVersion()).isEqualTo(2);
    publisher.closed(URI);
    assertThat(sent.poll(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void aClosedDocumentKeepsNoProblems() throws Exception {
    publisher.opened(documents.open(URI, 1, "zip"));
    Runnable late = task();
    documents.close(URI);
    publisher.closed(URI);
    late.run();
    assertThat(next().getDiagnostics()).isEmpty();
    sender.submit(() -> {}).get();
    assertThat(sent).isEmpty();
  }

  private Runnable task() throws InterruptedException {
    return tasks.poll(60, TimeUnit.SECONDS);
  }

  private PublishDiagnosticsParams next() throws InterruptedException {
    return sent.poll(60, TimeUnit.SECONDS);
  }
}
