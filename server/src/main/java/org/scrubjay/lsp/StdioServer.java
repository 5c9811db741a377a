package org.scrubjay.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;

/** The language server on a pair of streams. */
public final class StdioServer {
  private static final int FEWEST_WORKERS = 2;
  private static final int MOST_WORKERS = 4;
  private static final long MOST_FAREWELL_MILLIS = 200;

  private StdioServer() {}

  /**
   * Serves one client until it says {@code exit}, the input ends, or the process that the client
   * named as its own ends.
   *
   * @param in what the client sends
   * @param out what it receives; nobody else may write to it
   * @param log where failures are reported, without a word of any note
   * @param library the rules and the code book, which answers hovers and completions
   * @param today the date of service of notes that state none; asked again at every change
   * @param version of this program, for the client's log
   * @return the exit status: 0 after an orderly shutdown, else 1
   */
  public static int run(
      InputStream in,
      OutputStream out,
      OutputStream log,
      Library library,
      Supplier<LocalDate> today,
      String version) {
    ExecutorService reader = Executors.newSingleThreadExecutor(threads("reader"));
    ExecutorService workers = Executors.newFixedThreadPool(workerCount(), threads("worker"));
    ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(threads("sender"));
    ExecutorService background = Executors.newSingleThreadExecutor(threads("background"));
    Ending ending = new Ending();
    WholeMessages messages = new WholeMessages(out);
    try (SafeLogging logging = new SafeLogging(log);
        Books books = new Books(library, workers)) {
      // Whoever still works when the end has come logs into this log, which repeats no note.
      try {
        ScrubjayServer server =
            new ScrubjayServer(
                new Workbenches(books, today),
                books,
                version,
                new Threads(workers, sender, background),
                logging,
                ending);
        Launcher<ScrubjayClient> launcher =
            new LSPLauncher.Builder<ScrubjayClient>()
                .setLocalServices(List.of(server, new CustomRequests(server)))
                .setRemoteInterface(ScrubjayClient.class)
                .setClassLoader(ScrubjayClient.class.getClassLoader())
                .configureGson(gson -> gson.registerTypeAdapterFactory(new OptionalAdapter()))
                .setInput(in)
                .setOutput(messages)
                .setExecutorService(reader)
                .setExceptionHandler(logging::answer)
                .wrapMessages(logging::withoutForeignWords)
                .create();
        server.connect(launcher.getRemoteProxy());
        launcher.startListening();
        // The reader's only thread is free again when the input has ended.
        reader.execute(server::exit);
        return ending.await();
      } finally {
        reader.shutdownNow();
        end(workers);
        end(sender);
        end(background);
        messages.end(MOST_FAREWELL_MILLIS);
      }
    }
  }

  /** What is nearly answered still is. */
  private static void end(ExecutorService executor) {
    executor.shutdownNow();
    try {
      executor.awaitTermination(MOST_FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int workerCount() {
    int processors = Runtime.getRuntime().availableProcessors();
    return Math.max(FEWEST_WORKERS, Math.min(MOST_WORKERS, processors));
  }

  /** Daemon threads: a client that no longer reads must not keep the process alive. */
  private static ThreadFactory threads(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "scrubjay-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
