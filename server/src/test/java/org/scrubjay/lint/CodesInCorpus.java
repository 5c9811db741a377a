package org.scrubjay.lint;

import java.io.IOException;
import java.io.PrintStream;
import org.scrubjay.lint.LabelledCorpus.Label;
import org.scrubjay.note.CodeMention;

/** Code mentions, and tokens that only look like codes. */
final class CodesInCorpus {
  /**
   * A label of the gold file that is wrong: the number is the second half of "CLAIM NUMBER :
   * 12345-67890", whose first half is labelled as no code.
   */
  private static final String MISLABELLED = "mtsamples_all/3079_Letters.txt:68";

  private final LabelledCorpus corpus;
  private final Floors floors;
  private final PrintStream out;

  CodesInCorpus(LabelledCorpus corpus) {
    this.corpus = corpus;
    this.floors = corpus.floors();
    this.out = floors.out();
  }

  void measure() throws IOException {
    fiveDigitNumbers();
    tokensThatAreNoCodes("icd10_shaped_traps.tsv", "NOT_CODE");
  }

  private void fiveDigitNumbers() throws IOException {
    int truePositives = 0;
    int falsePositives = 0;
    int falseNegatives = 0;
    int problems = 0;
    for (Label label : corpus.labels("five_digit_mtsamples.tsv")) {
      LintResult result = corpus.result(label);
      boolean mentioned =
          result.note().mentions().stream()
              .filter(CodeMention::isProcedure)
              .anyMatch(mention -> mention.span().overlaps(label.span()));
      boolean code =
          label.label().equals("CPT")
              && !MISLABELLED.equals(label.file() + ":" + label.span().start());
      truePositives += mentioned && code ? 1 : 0;
      falsePositives += mentioned && !code ? 1 : 0;
      falseNegatives += !mentioned && code ? 1 : 0;
      if (!mentioned && code || mentioned && !code) {
        out.println("  " + label + " " + label.label());
      }
      problems += code ? 0 : problemsOn(result, label);
    }
    double precision = truePositives / (double) Math.max(1, truePositives + falsePositives);
    double recall = truePositives / (double) Math.max(1, truePositives + falseNegatives);
    out.printf(
        "five-digit numbers: precision %.3f, recall %.3f (floor 0.97 each)%n", precision, recall);
    out.printf("problems on numbers that are no codes: %d (floor 0)%n", problems);
    floors.require(problems == 0 && precision >= 0.97 && recall >= 0.97);
  }

  private void tokensThatAreNoCodes(String gold, String none) throws IOException {
    int tokens = 0;
    int mentions = 0;
    int problems = 0;
    for (Label label : corpus.labels(gold)) {
      if (!label.label().startsWith(none)) {
        continue;
      }
      tokens++;
      LintResult result = corpus.result(label);
      boolean taken =
          result.note().mentions().stream()
              .anyMatch(mention -> mention.span().overlaps(label.span()));
      mentions += taken ? 1 : 0;
      int here = problemsOn(result, label);
      problems += here;
      if (taken || here > 0) {
        out.println("  " + label);
      }
    }
    out.printf(
        "%s: %d tokens that are no codes, %d taken for one (floor 1 in 100), %d problems (floor"
            + " 0)%n",
        gold, tokens, mentions, problems);
    floors.require(problems == 0 && mentions * 100 <= tokens);
  }

  private int problemsOn(LintResult result, Label label) {
    int count = 0;
    for (Problem problem : result.problems()) {
      if (problem.span().overlaps(label.span())) {
        out.println("  " + problem.rule() + " on " + label);
        count++;
      }
    }
    return count;
  }
}
