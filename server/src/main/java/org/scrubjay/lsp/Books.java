package org.scrubjay.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Rule;
import org.scrubjay.setup.Stamp;

/** The code book in use. It opens while the client and the server still introduce themselves. */
final class Books implements AutoCloseable {
  private final Library library;
  private final AtomicReference<Future<Linter>> current = new AtomicReference<>();
  private final AtomicReference<Optional<Origin>> origin = new AtomicReference<>(Optional.empty());
  private final AtomicInteger generation = new AtomicInteger();

  /** Those that were replaced too: somebody may still be reading in them. */
  private final List<CodeBook> opened = new CopyOnWriteArrayList<>();

  /** The file that every import replaces, as it was when the book in use was opened. */
  private record Origin(Path manifest, Stamp stamp) {}

  /**
   * @param opener where the book is opened
   */
  Books(Library library, Executor opener) {
    this.library = library;
    FutureTask<Linter> opening = new FutureTask<>(this::open);
    current.set(opening);
    opener.execute(opening);
    // The rules are made beside it: the linter needs both, and either takes a while.
    opener.execute(new FutureTask<>(library::rules));
  }

  List<Rule> rules() {
    return library.rules();
  }

  Optional<BookFolder> folder() {
    return library.folder();
  }

  /**
   * The linter with the book that is in use now, even when another one replaces it. Only workers
   * may ask it, as the first may have to wait.
   */
  Supplier<Linter> linter() {
    Future<Linter> now = current.get();
    return () -> opened(now);
  }

  /** Grows whenever the book or a settings file became another one. */
  int generation() {
    return generation.get();
  }

  /** Says that answers given so far no longer hold. */
  void outdated() {
    generation.incrementAndGet();
  }

  /** Opens the book as it is now in place of the one in use. */
  synchronized void reopen() {
    current.set(CompletableFuture.completedFuture(open()));
    outdated();
  }

  /**
   * Whether somebody has imported since the book in use was opened. A book that was deleted is used
   * for as long as it is open.
   */
  boolean isReplaced() {
    return origin
        .get()
        .filter(
            before -> {
              Stamp now = Stamp.of(before.manifest());
              return now.exists() && !now.equals(before.stamp());
            })
        .isPresent();
  }

  /** Opens the book anew if it is another one by now; says whether it was. */
  synchronized boolean reopenIfReplaced() {
    boolean replaced = isReplaced();
    if (replaced) {
      reopen();
    }
    return replaced;
  }

  @Override
  public void close() {
    opened.forEach(CodeBook::close);
  }

  private Linter open() {
    // Before the book is opened: an import in this moment is then noticed later.
    origin.set(
        library
            .folder()
            .map(BookFolder::manifest)
            .map(manifest -> new Origin(manifest, Stamp.of(manifest))));
    CodeBook book = library.open();
    opened.add(book);
    return new Linter(library.rules(), book);
  }

  private static Linter opened(Future<Linter> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the code book opened", stop);
    }
  }
}
