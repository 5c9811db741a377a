package org.scrubjay.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the parser and the linter on real notes that are not part of this repository: fidelity
 * of the tree, code mentions among five-digit numbers, false alarms on tokens that only look like
 * codes, and blanks left unfilled. A program for people, not a test: {@code CONTRIBUTING.md} says
 * how to run it. It exits with 1 when a floor does not hold.
 */
final class CorpusCheck {
  private CorpusCheck() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/corpus");
    if (!Files.isDirectory(folder)) {
      System.out.println("There is no folder " + folder + ": nothing was measured.");
      return;
    }
    Floors floors = new Floors(System.out);
    LabelledCorpus corpus = LabelledCorpus.linted(folder, floors);
    new CodesInCorpus(corpus).measure();
    new BlanksInCorpus(corpus).measure();
    new ReportsInCorpus(corpus).measure();
    System.out.println("table rules on official files: RowVerdicts measures them");
    System.exit(floors.held() ? 0 : 1);
  }
}
