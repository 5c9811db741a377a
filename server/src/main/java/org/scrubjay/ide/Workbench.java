package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Rule;

/**
 * What open documents are checked with.
 *
 * @param linter with its rules and its code book
 * @param defaultDate the date of service of notes that state none
 */
public record Workbench(Linter linter, LocalDate defaultDate) {

  public CodeBook book() {
    return linter.book();
  }

  public List<Rule> rules() {
    return linter.rules();
  }
}
