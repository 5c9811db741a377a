package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.Rule;

/**
 * What open documents are checked with.
 *
 * @param linters gives the linter with its rules and its code book; the first call may wait for the
 *     book to open, so only workers make it
 * @param defaultDate the date of service of notes that state none
 */
public record Workbench(Supplier<Linter> linters, LocalDate defaultDate) {

  public Linter linter() {
    return linters.get();
  }

  public CodeBook book() {
    return linter().book();
  }

  public List<Rule> rules() {
    return linter().rules();
  }
}
