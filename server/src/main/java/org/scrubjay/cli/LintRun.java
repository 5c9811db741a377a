package org.scrubjay.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.NoteSize;
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

  /** Notes with more characters than this are linted alone, for the sake of memory. */
  private static final int LARGE = 1 << 15;

  private final Linter linter;
  private final Setups setups;
  private final Told told;
  private final Supplier<InputStream> standardInput;

  /**
   * @param linter its rules and code book, in the severities of each note's settings
   * @param setups finds those settings
   * @param standardInput gives the same bytes each time it is asked
   */
  LintRun(Linter linter, Setups setups, Told told, Supplier<InputStream> standardInput) {
    this.linter = linter;
    this.setups = setups;
    this.told = told;
    this.standardInput = standardInput;
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
   * @param watcher is told of every file that is done
   * @throws LintFailure when a rule fails, with the file it failed on
   */
  LintReport lint(List<Input> inputs, int jobs, Watcher watcher) {
    List<Input> notes =
        inputs.stream().filter(input -> !(input instanceof Input.Settings)).toList();
    return new LintReport(
        editions(inputs),
        Stream.concat(
                inBatches(notes, jobs, batch -> lint(batch, watcher)).stream(),
                faultySettings(inputs).stream())
            .sorted(Comparator.comparing(FileReport::path))
            .toList(),
        false);
  }

  /** Is told of every file that is done, by any thread. */
  interface Watcher {
    void done();

    /** Sees what a report does not keep of a note that was read. */
    default void checked(Input input, LintResult result) {}
  }

  /** What {@code work} makes of every input, in their order. */
  <T> List<T> each(List<Input> inputs, int jobs, Watcher watcher, Function<Input, T> work) {
    Function<Input, T> watched =
        input -> {
          T made = guarded(input, work);
          watcher.done();
          return made;
        };
    return inBatches(inputs, jobs, batch -> batch.stream().map(watched).toList());
  }

  /** What an input is as a file; there need not be one. */
  Path path(Input input) {
    if (input instanceof Input.Settings file) {
      return file.path();
    }
    return input instanceof Input.OnDisk file
        ? file.path()
        : told.directory().resolve(Discovery.pathOr(input.shown(), Path.of("")));
  }

  /** What reading an input gives. */
  NoteText read(Input input) {
    return NoteText.of(input, standardInput.get(), setups.of(path(input)).mostBytes());
  }

  /** Lints {@code text} as it would stand in {@code input}. */
  LintResult lint(Input input, String text) {
    Path path = path(input);
    Setup setup = setups.of(path);
    return setup.linter(linter.rules(), linter.book()).lint(text, reading(setup, path, text));
  }

  private static <T> T guarded(Input input, Function<Input, T> work) {
    try {
      return work.apply(input);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new LintFailure(input.shown(), e);
    }
  }

  /** What is loaded in the books that answer for any of the inputs. */
  private List<Edition> editions(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return linter.book().editions();
    }
    return inputs.stream()
        .map(input -> setups.of(path(input)).book(linter.book()))
        .distinct()
        .flatMap(book -> book.editions().stream())
        .distinct()
        .sorted(
            Comparator.comparing(Edition::set)
                .thenComparing(Edition::from)
                .thenComparing(Edition::name))
        .toList();
  }

  /** The settings and policy files with mistakes that hold for any of the inputs, each once. */
  private List<FileReport> faultySettings(List<Input> inputs) {
    Map<String, FileReport> faulty = new TreeMap<>();
    for (Input input : inputs) {
      for (FaultyFile file : setups.of(path(input)).faulty(linter.book())) {
        faulty.computeIfAbsent(shown(file.path()), shown -> report(shown, file));
      }
    }
    return List.copyOf(faulty.values());
  }

  private static FileReport report(String shown, FaultyFile file) {
    return FileReport.unlinted(
        shown, Optional.empty(), Optional.of(file.source()), file.problems(), false);
  }

  private String shown(Path path) {
    return Discovery.shown(path, told.directory());
  }

  private static <T> List<T> inBatches(
      List<Input> inputs, int jobs, Function<List<Input>, List<T>> work) {
    List<List<Input>> batches = new ArrayList<>();
    for (int start = 0; start < inputs.size(); start += BATCH) {
      batches.add(inputs.subList(start, Math.min(start + BATCH, inputs.size())));
    }
    return jobs == 1 || batches.size() <= 1
        ? batches.stream().map(work).flatMap(List::stream).toList()
        : inParallel(batches, jobs, work);
  }

  private static <T> List<T> inParallel(
      List<List<Input>> batches, int jobs, Function<List<Input>, List<T>> work) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<List<T>>> working = new ArrayList<>();
      for (List<Input> batch : batches) {
        working.add(pool.submit(() -> work.apply(batch)));
      }
      List<T> made = new ArrayList<>();
      for (Future<List<T>> batch : working) {
        made.addAll(batch.get());
      }
      return made;
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

  /** The reports on {@code batch}, in its order. */
  private List<FileReport> lint(List<Input> batch, Watcher watcher) {
    List<NoteText> read = batch.stream().map(input -> guarded(input, this::read)).toList();
    List<Optional<LintResult>> results;
    try {
      results = results(batch, read);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One of them is at fault, and alone it tells which.
      results = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        NoteText text = read.get(i);
        results.add(guarded(batch.get(i), input -> results(List.of(input), List.of(text)).get(0)));
      }
    }
    List<FileReport> reports = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      reports.add(report(batch.get(i), read.get(i), results.get(i), watcher));
      watcher.done();
    }
    return reports;
  }

  /** The results for those of {@code batch} that could be read. */
  private List<Optional<LintResult>> results(List<Input> batch, List<NoteText> read) {
    List<Optional<LintResult>> results =
        new ArrayList<>(Collections.nCopies(batch.size(), Optional.empty()));
    Map<Setup, List<Integer>> together = new IdentityHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      if (read.get(i) instanceof NoteText.Read note) {
        if (note.text().length() > LARGE) {
          results.set(i, Optional.of(lint(batch.get(i), note.text())));
        } else {
          Setup setup = setups.of(path(batch.get(i)));
          together.computeIfAbsent(setup, any -> new ArrayList<>()).add(i);
        }
      }
    }
    together.forEach(
        (setup, places) -> {
          List<Linter.Unread> notes = new ArrayList<>();
          for (int i : places) {
            String text = ((NoteText.Read) read.get(i)).text();
            notes.add(new Linter.Unread(text, reading(setup, path(batch.get(i)), text)));
          }
          List<LintResult> linted = setup.linter(linter.rules(), linter.book()).lint(notes);
          for (int i = 0; i < linted.size(); i++) {
            results.set(places.get(i), Optional.of(linted.get(i)));
          }
        });
    return results;
  }

  private FileReport report(
      Input input, NoteText read, Optional<LintResult> result, Watcher watcher) {
    if (read instanceof NoteText.Read note) {
      watcher.checked(input, result.orElseThrow());
      return report(input, note.text(), result.orElseThrow());
    }
    if (read instanceof NoteText.TooLarge large) {
      NoteReading reading = reading(setups.of(path(input)), path(input), "");
      return unread(input, reading.kind(), NoteSize.tooLarge(large.most()), true);
    }
    Problem problem =
        read instanceof NoteText.Malformed malformed
            ? FileProblems.malformed(malformed)
            : FileProblems.unreadable(((NoteText.Unreadable) read).why());
    return unread(input, Optional.empty(), problem, false);
  }

  private static FileReport report(Input input, String text, LintResult result) {
    boolean pointedInto = !result.problems().isEmpty() || !result.suppressed().isEmpty();
    return new FileReport(
        input.shown(),
        Optional.of(result.note().kind()),
        pointedInto ? Optional.of(Source.of(text)) : Optional.empty(),
        result.problems(),
        result.unchecked(),
        result.suppressed(),
        List.of(),
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
    return FileReport.unlinted(input.shown(), kind, Optional.empty(), List.of(problem), readable);
  }
}
