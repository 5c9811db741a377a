package org.scrubjay.cli;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteReading;
import org.scrubjay.setup.FaultyFile;
import org.scrubjay.setup.Setup;
import org.scrubjay.setup.Setups;
import org.scrubjay.text.Source;

/** Lints inputs, several at a time; the report is the same whatever their number. */
final class LintRun {
  /** Files that a thread takes at once, so that handing over costs little beside the linting. */
  private static final int BATCH = 16;

  private final Linter linter;
  private final Setups setups;
  private final Told told;
  private final InputStream standardInput;
  private final Watcher watcher;

  /**
   * @param linter its rules and code book, in the severities of each note's settings
   * @param setups finds those settings
   */
  LintRun(Linter linter, Setups setups, Told told, InputStream standardInput) {
    this(linter, setups, told, standardInput, (input, setup, result) -> {});
  }

  /**
   * @param watcher sees every note that was checked
   */
  LintRun(Linter linter, Setups setups, Told told, InputStream standardInput, Watcher watcher) {
    this.linter = linter;
    this.setups = setups;
    this.told = told;
    this.standardInput = standardInput;
    this.watcher = watcher;
  }

  /** Sees what a report does not keep; called from several threads, in any order. */
  interface Watcher {
    /**
     * @param setup what settings say of the note
     */
    void checked(Input input, Setup setup, LintResult result);
  }

  /**
   * What the user says of all notes.
   *
   * @param directory where relative paths start
   * @param kind read every note as this
   * @param asOf the date for notes that state none, before any settings
   * @param today the date where settings state none either
   */
  record Told(Path directory, Optional<NoteKind> kind, Optional<LocalDate> asOf, LocalDate today) {}

  /**
   * @param jobs threads, at least 1
   * @throws LintFailure when a rule fails, with the file it failed on
   */
  LintReport lint(List<Input> inputs, int jobs) {
    List<FileReport> files =
        jobs == 1 || inputs.size() <= BATCH
            ? inputs.stream().map(this::lint).toList()
            : inParallel(inputs, jobs);
    return new LintReport(
        linter.book().editions(),
        Stream.concat(files.stream(), faultySettings(inputs).stream())
            .sorted(Comparator.comparing(FileReport::path))
            .toList());
  }

  /** The settings and policy files with mistakes that hold for any of the inputs, each once. */
  private List<FileReport> faultySettings(List<Input> inputs) {
    Map<String, FileReport> faulty = new TreeMap<>();
    for (Input input : inputs) {
      for (FaultyFile file : setups.of(path(input)).faulty()) {
        faulty.computeIfAbsent(shown(file.path()), shown -> report(shown, file));
      }
    }
    return List.copyOf(faulty.values());
  }

  private static FileReport report(String shown, FaultyFile file) {
    return new FileReport(
        shown, Optional.empty(), Optional.of(file.source()), file.problems(), List.of(), 0, false);
  }

  private String shown(Path path) {
    Path directory = told.directory().toAbsolutePath().normalize();
    Path known = path.startsWith(directory) ? directory.relativize(path) : path;
    return known.toString().replace(File.separatorChar, '/');
  }

  private Path path(Input input) {
    return input instanceof Input.OnDisk file
        ? file.path()
        : told.directory().resolve(Discovery.pathOr(input.shown(), Path.of("")));
  }

  private List<FileReport> inParallel(List<Input> inputs, int jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<List<FileReport>>> batches = new ArrayList<>();
      for (int start = 0; start < inputs.size(); start += BATCH) {
        List<Input> batch = inputs.subList(start, Math.min(start + BATCH, inputs.size()));
        batches.add(pool.submit(() -> batch.stream().map(this::lint).toList()));
      }
      List<FileReport> files = new ArrayList<>(inputs.size());
      for (Future<List<FileReport>> batch : batches) {
        files.addAll(batch.get());
      }
      return files;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LintFailure failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private FileReport lint(Input input) {
    NoteText read = NoteText.of(input, standardInput);
    if (read instanceof NoteText.Read note) {
      try {
        return lint(input, note.text());
      } catch (RuntimeException | StackOverflowError e) {
        throw new LintFailure(input.shown(), e);
      }
    }
    if (read instanceof NoteText.TooLarge) {
      NoteReading reading = reading(setups.of(path(input)), path(input), "");
      return unread(input, reading.kind(), FileProblems.tooLarge(), true);
    }
    Problem problem =
        read instanceof NoteText.Malformed malformed
            ? FileProblems.malformed(malformed.offset())
            : FileProblems.unreadable(((NoteText.Unreadable) read).why());
    return unread(input, Optional.empty(), problem, false);
  }

  private FileReport lint(Input input, String text) {
    Path path = path(input);
    Setup setup = setups.of(path);
    LintResult result =
        setup.linter(linter.rules(), linter.book()).lint(text, reading(setup, path, text));
    watcher.checked(input, setup, result);
    return new FileReport(
        input.shown(),
        Optional.of(result.note().kind()),
        result.problems().isEmpty() ? Optional.empty() : Optional.of(Source.of(text)),
        result.problems(),
        result.unchecked(),
        result.suppressed(),
        true);
  }

  private NoteReading reading(Setup setup, Path path, String text) {
    NoteReading reading = setup.reading(path, text, told.today());
    return new NoteReading(
        told.kind().or(reading::kind),
        told.asOf().orElse(reading.defaultDate()),
        reading.defaults());
  }

  private static FileReport unread(
      Input input, Optional<NoteKind> kind, Problem problem, boolean readable) {
    return new FileReport(
        input.shown(), kind, Optional.empty(), List.of(problem), List.of(), 0, readable);
  }
}
