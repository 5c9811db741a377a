package org.scrubjay.lsp;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.importing.FileResult;
import org.scrubjay.codes.importing.ImportListener;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;

/** Imports code files for a client, one import after the other, and serves the new book. */
final class Imports {
  /** Notes are answered meanwhile, so one file is read at a time. */
  private static final int THREADS = 1;

  private final Books books;
  private final Executor importer;
  private final Runnable afterwards;
  private final Function<JsonElement, WorkProgress> progress;
  private final Map<String, CompletableFuture<?>> running = new ConcurrentHashMap<>();

  /**
   * @param importer one thread
   * @param afterwards renews what was answered from the old book
   * @param progress where a token's progress is shown
   */
  Imports(
      Books books,
      Executor importer,
      Runnable afterwards,
      Function<JsonElement, WorkProgress> progress) {
    this.books = books;
    this.importer = importer;
    this.afterwards = afterwards;
    this.progress = progress;
  }

  CompletableFuture<CustomJson.ImportReport> run(CustomJson.ImportParams params) {
    CompletableFuture<CustomJson.ImportReport> future =
        CompletableFutures.computeAsync(importer, cancelled -> run(params, cancelled));
    Optional.ofNullable(params.workDoneToken())
        .ifPresent(
            token -> {
              running.put(token.toString(), future);
              future.whenComplete((done, failure) -> running.remove(token.toString()));
            });
    return future;
  }

  /** Ends the import that shows its progress by {@code token}. */
  void cancel(JsonElement token) {
    Optional.ofNullable(running.get(token.toString())).ifPresent(future -> future.cancel(true));
  }

  private CustomJson.ImportReport run(CustomJson.ImportParams params, CancelChecker cancelled) {
    cancelled.checkCanceled();
    Optional<BookFolder> folder = books.folder();
    if (folder.isEmpty()) {
      return refused(
          Optional.empty(),
          "where is the code book? Start the server with --codebook DIR, or set SCRUBJAY_CODEBOOK");
    }
    Optional<String> place = folder.map(book -> book.path().toString());
    WorkProgress shown = progress.apply(params.workDoneToken());
    shown.begin("Importing code files");
    try {
      Watcher watcher = new Watcher(params.acceptLicense(), cancelled, shown);
      List<Path> files = params.files().stream().map(Imports::path).toList();
      List<FileResult> results =
          new Importer(OfficialReaders.all(), Clock.systemUTC(), THREADS)
              .run(files, folder.get(), watcher);
      if (results.stream().anyMatch(one -> one.status() == FileResult.Status.IMPORTED)) {
        books.reopen();
        afterwards.run();
      }
      return report(place, results, watcher);
    } catch (IOException | IllegalArgumentException failed) {
      return refused(
          place,
          "the code book is as it was; nothing could be imported into it: " + failed.getMessage());
    } finally {
      shown.end();
    }
  }

  private static CustomJson.ImportReport report(
      Optional<String> place, List<FileResult> results, Watcher watcher) {
    List<CustomJson.Imported> imported = new ArrayList<>();
    List<CustomJson.Skipped> skipped = new ArrayList<>();
    List<String> notices = new ArrayList<>(watcher.notices);
    for (FileResult one : results) {
      for (Edition edition : one.editions()) {
        imported.add(
            new CustomJson.Imported(
                edition.set().id(),
                edition.set().title(),
                edition.name(),
                edition.rows(),
                one.seconds()));
      }
      if (one.unread() > 0) {
        notices.add(
            String.format(Locale.ROOT, "%s: %,d rows could not be read", one.path(), one.unread()));
      }
      if (one.status() != FileResult.Status.LICENCE) {
        one.reason().ifPresent(reason -> skipped.add(new CustomJson.Skipped(one.path(), reason)));
      }
    }
    boolean asksForLicence =
        results.stream().anyMatch(one -> one.status() == FileResult.Status.LICENCE);
    return new CustomJson.ImportReport(
        place,
        imported,
        skipped,
        notices,
        Optional.of(List.copyOf(watcher.licences)).filter(unused -> asksForLicence),
        Optional.empty());
  }

  private static CustomJson.ImportReport refused(Optional<String> place, String why) {
    return new CustomJson.ImportReport(
        place, List.of(), List.of(), List.of(), Optional.empty(), Optional.of(List.of(why)));
  }

  private static Path path(String name) {
    return name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name).toAbsolutePath();
  }

  private static final class Watcher implements ImportListener {
    private final boolean licenceAccepted;
    private final CancelChecker cancelled;
    private final WorkProgress shown;
    private final List<CustomJson.Licence> licences = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    Watcher(boolean licenceAccepted, CancelChecker cancelled, WorkProgress shown) {
      this.licenceAccepted = licenceAccepted;
      this.cancelled = cancelled;
      this.shown = shown;
    }

    @Override
    public void carries(String path, String notice) {
      licences.add(new CustomJson.Licence(path, notice.strip()));
    }

    @Override
    public boolean accepts(List<String> all, List<String> paths) {
      return licenceAccepted;
    }

    @Override
    public void waiting() {
      notices.add("another import into this code book went on and was waited for");
      shown.report("waiting for another import", 0);
    }

    @Override
    public void progress(long done, long all, String file) {
      cancelled.checkCanceled();
      shown.report(
          file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1),
          all == 0 ? 0 : (int) (done * 100 / all));
    }
  }
}
