package org.scrubjay.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.scrubjay.lint.LabelledCorpus.Label;
import org.scrubjay.note.NoteKind;

/** Blanks that were left unfilled. */
final class BlanksInCorpus {
  private final LabelledCorpus corpus;
  private final Floors floors;
  private final PrintStream out;

  BlanksInCorpus(LabelledCorpus corpus) {
    this.corpus = corpus;
    this.floors = corpus.floors();
    this.out = floors.out();
  }

  void measure() throws IOException {
    unfilledBlanks();
    falseBlanks();
  }

  private void unfilledBlanks() throws IOException {
    int blanks = 0;
    int found = 0;
    for (Label label : corpus.labels("unfilled_blanks_mtsamples.tsv")) {
      blanks++;
      boolean hit =
          corpus.result(label).problems().stream()
              .filter(problem -> problem.rule().equals("unfilled-blank"))
              .anyMatch(problem -> problem.span().overlaps(label.span()));
      found += hit ? 1 : 0;
      if (!hit) {
        out.println("  missed " + label + " in a " + corpus.result(label).note().kind());
      }
    }
    out.printf("blanks left unfilled: %d of %d found (floor 0.98)%n", found, blanks);
    floors.require(found >= 0.98 * blanks);
  }

  /**
   * Problems on transcriptions where no blank is labelled; those of public template collections are
   * blanks that nobody labelled.
   */
  private void falseBlanks() throws IOException {
    List<Label> labels = corpus.labels("unfilled_blanks_mtsamples.tsv");
    int documents = 0;
    int alarms = 0;
    for (Map.Entry<String, LintResult> one : corpus.results().entrySet()) {
      if (one.getKey().contains("templates") || one.getValue().note().kind() == NoteKind.TEMPLATE) {
        continue;
      }
      documents++;
      for (Problem problem : one.getValue().problems()) {
        boolean labelled =
            labels.stream()
                .filter(label -> label.file().equals(one.getKey()))
                .anyMatch(label -> label.span().overlaps(problem.span()));
        if (problem.rule().equals("unfilled-blank") && !labelled) {
          alarms++;
          out.println("  unfilled-blank on " + one.getKey() + ":" + problem.span().start());
        }
      }
    }
    out.printf("blanks where none is: %d in %d documents (floor 1 in 1,000)%n", alarms, documents);
    floors.require(alarms <= Math.max(1, documents / 1000));
  }
}
