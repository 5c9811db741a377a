package org.scrubjay.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scrubjay.cli.output.FileReport;
import org.scrubjay.cli.output.LintReport;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Problem;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.NoteNames;
import org.scrubjay.note.NoteReading;
import org.scrubjay.text.Source;

/** Lints inputs, several at a time; the report is the same whatever their number. */
final class LintRun {
  /** Files that a thread takes at once, so that handing over costs little beside the linting. */
  private static final int BATCH = 16;

  private final Linter linter;
  private final NoteReading reading;
  private final InputStream standardInput;

  /**
   * @param reading the kind, where the user forces one, and the date for notes without one
   */
  LintRun(Linter linter, NoteReading reading, InputStream standardInput) {
    this.linter = linter;
    this.reading = reading;
    this.standardInput = standardInput;
  }

  /**
   * @param jobs threads, at least 1
   * @throws LintFailure when a rule fails, with the file it failed on
   */
  LintReport lint(List<Input> inputs, int jobs) {
    List<FileReport> files =
        jobs == 1 || inputs.size() <= BATCH
            ? inputs.stream().map(this::lint).toList()
            : inParallel(inputs, jobs);
    return new LintReport(linter.book().editions(), files);
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
      return unread(input, forcedKind(input.shown(), ""), FileProblems.tooLarge(), true);
    }
    Problem problem =
        read instanceof NoteText.Malformed malformed
            ? FileProblems.malformed(malformed.offset())
            : FileProblems.unreadable(((NoteText.Unreadable) read).why());
    return unread(input, Optional.empty(), problem, false);
  }

  private FileReport lint(Input input, String text) {
    NoteReading told = new NoteReading(forcedKind(input.shown(), text), reading.defaultDate());
    LintResult result = linter.lint(text, told);
    return new FileReport(
        input.shown(),
        Optional.of(result.note().kind()),
        result.problems().isEmpty() ? Optional.empty() : Optional.of(Source.of(text)),
        result.problems(),
        result.unchecked(),
        result.suppressed(),
        true);
  }

  private Optional<NoteKind> forcedKind(String name, String text) {
    return reading.kind().or(() -> NoteNames.kindOf(name, text));
  }

  private static FileReport unread(
      Input input, Optional<NoteKind> kind, Problem problem, boolean readable) {
    return new FileReport(
        input.shown(), kind, Optional.empty(), List.of(problem), List.of(), 0, readable);
  }
}
