package org.scrubjay.codes.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.book.BookUpdate;
import org.scrubjay.codes.importing.FileResult.Status;
import org.scrubjay.codes.official.OfficialReader;

/**
 * Imports official files into a code book. Whatever cannot be imported is reported and the rest is
 * imported, all of it in one step at the end.
 */
public final class Importer {
  /** Raised when readers give other rows for the same file, so that it may be imported again. */
  static final int READER_VERSION = 3;

  private final List<OfficialReader> readers;
  private final Clock clock;
  private final int threads;

  /**
   * @param clock tells when something was imported, and how long it took
   * @param threads files read at once, at least 1
   */
  public Importer(List<OfficialReader> readers, Clock clock, int threads) {
    this.readers = List.copyOf(readers);
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * Imports.
   *
   * @param paths files, archives and folders
   * @return what became of each file, by path
   * @throws IOException if the book itself cannot be read or written; it is as it was before
   */
  public List<FileResult> run(List<Path> paths, BookFolder book, ImportListener listener)
      throws IOException {
    Discovery discovery = new Discovery(readers);
    paths.forEach(discovery::look);
    List<FileResult> results = new ArrayList<>(discovery.others());
    if (!discovery.candidates().isEmpty()) {
      try (BookUpdate update = BookUpdate.begin(book, listener::waiting)) {
        results.addAll(all(discovery.candidates(), update, listener));
        update.commit();
      }
    }
    results.sort(Comparator.comparing(FileResult::path));
    return List.copyOf(results);
  }

  /**
   * Reads each table in its best form. Where that file turns out to be damaged, the next form is
   * read.
   */
  private List<FileResult> all(
      List<Candidate> candidates, BookUpdate update, ImportListener listener) throws IOException {
    List<FileResult> results = new ArrayList<>();
    List<Candidate> best = new ArrayList<>();
    List<Candidate> twins = new ArrayList<>();
    for (Candidate one : candidates) {
      (coverers(one, candidates).isEmpty() ? best : twins).add(one);
    }
    List<Candidate> unknown = withoutKnown(best, update, results);
    results.addAll(read(licensed(unknown, listener, results), update, listener));
    Set<String> failed =
        results.stream()
            .filter(result -> result.status() == Status.FAILED)
            .map(FileResult::path)
            .collect(Collectors.toSet());
    List<Candidate> instead = new ArrayList<>();
    for (Candidate twin : twins) {
      coverers(twin, best).stream()
          .map(Candidate::path)
          .filter(path -> !failed.contains(path))
          .findFirst()
          .ifPresentOrElse(path -> results.add(sameTable(twin, path)), () -> instead.add(twin));
    }
    if (!instead.isEmpty()) {
      results.addAll(all(instead, update, listener));
    }
    return results;
  }

  /** The files that have the same table in a form that is read faster. */
  private static List<Candidate> coverers(Candidate one, List<Candidate> all) {
    return all.stream()
        .filter(other -> other != one)
        .filter(other -> one.reader().isCoveredBy(one.file(), other.reader(), other.file()))
        .toList();
  }

  private static List<Candidate> withoutKnown(
      List<Candidate> all, BookUpdate update, List<FileResult> results) throws IOException {
    Map<Path, String> checksums = new HashMap<>();
    List<Candidate> rest = new ArrayList<>();
    for (Candidate one : all) {
      String sha256 = checksums.get(one.download());
      if (sha256 == null) {
        sha256 = BookUpdate.sha256(one.download());
        checksums.put(one.download(), sha256);
      }
      if (update.has(one.path(), sha256, READER_VERSION)) {
        results.add(
            FileResult.of(
                one.path(),
                Status.ALREADY_IMPORTED,
                Optional.of(one.reader().title()),
                "the same file was imported before"));
      } else {
        rest.add(one.withSha256(sha256));
      }
    }
    return rest;
  }

  private static List<Candidate> licensed(
      List<Candidate> all, ImportListener listener, List<FileResult> results) throws IOException {
    Set<String> notices = new LinkedHashSet<>();
    List<Candidate> carrying = new ArrayList<>();
    List<Candidate> rest = new ArrayList<>();
    for (Candidate one : all) {
      Optional<String> notice = one.reader().licenceNotice(one.file(), one.head());
      notice.ifPresent(words -> listener.carries(one.path(), words));
      notice.ifPresent(notices::add);
      (notice.isPresent() ? carrying : rest).add(one);
    }
    if (carrying.isEmpty()) {
      return rest;
    }
    boolean accepted =
        listener.accepts(List.copyOf(notices), carrying.stream().map(Candidate::path).toList());
    for (Candidate one : carrying) {
      if (accepted) {
        rest.add(one.underLicence());
      } else {
        results.add(
            FileResult.of(
                one.path(),
                Status.LICENCE,
                Optional.of(one.reader().title()),
                "it carries the AMA's copyright notice: read it, and import again with"
                    + " --accept-license if you have a licence"));
      }
    }
    return rest;
  }

  private List<FileResult> read(
      List<Candidate> candidates, BookUpdate update, ImportListener listener) throws IOException {
    // Files that may hold one table in two forms are read one after the other, so that it does not
    // depend on chance which of them is kept.
    Map<String, List<Candidate>> groups = new LinkedHashMap<>();
    candidates.forEach(
        one ->
            groups
                .computeIfAbsent(
                    one.reader().title() + "\t" + one.stem(), unseen -> new ArrayList<>())
                .add(one));
    List<List<Candidate>> heavyFirst = new ArrayList<>(groups.values());
    heavyFirst.sort(
        Comparator.comparingLong(group -> -group.stream().mapToLong(Candidate::weight).sum()));
    Progress progress = new Progress(candidates, listener);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<FileResult>>> running = new ArrayList<>();
      for (List<Candidate> group : heavyFirst) {
        running.add(pool.submit(() -> new GroupReading(update, progress, clock).read(group)));
      }
      List<FileResult> results = new ArrayList<>();
      for (Future<List<FileResult>> group : running) {
        results.addAll(group.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      if (e.getCause() instanceof CancellationException stopped) {
        throw stopped;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the import was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  static FileResult sameTable(Candidate one, String other) {
    return FileResult.of(
        one.path(),
        Status.SAME_TABLE,
        Optional.of(one.reader().title()),
        "the same table as " + other);
  }
}
