package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.Linter;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Rule;
import org.scrubjay.note.NoteReading;
import org.scrubjay.policy.Policies;

/**
 * What an open document is checked with.
 *
 * @param linters gives the linter with its rules and its code book; the first call may wait for the
 *     book to open, so only workers make it
 * @param reading the kind of note, where settings or the document's name tell it, and what holds
 *     where the note says nothing
 * @param ignored whether settings say that the document is no note
 * @param policiesInForce gives what hovers tell of payers; the first call may read them
 * @param profile whom the checks are for
 * @param mostBytes the size above which a document is not checked
 * @param policyFile whether settings name the document's folder as one of policy files
 * @param mistakes the mistakes of the settings or policy file that has exactly this text, where
 *     they were read with the files and folders that it names; only workers ask
 * @param generation grows whenever the code book or a settings file became another one
 */
public record Workbench(
    Supplier<Linter> linters,
    NoteReading reading,
    boolean ignored,
    Supplier<Policies> policiesInForce,
    Profile profile,
    int mostBytes,
    boolean policyFile,
    Function<String, Optional<List<Problem>>> mistakes,
    int generation) {

  /**
   * A workbench without settings and policies.
   *
   * @param defaultDate the date of service of notes that state none
   */
  public Workbench(Supplier<Linter> linters, LocalDate defaultDate) {
    this(
        linters,
        new NoteReading(Optional.empty(), defaultDate),
        false,
        () -> Policies.NONE,
        Profile.CODER,
        NoteSize.USUAL,
        false,
        text -> Optional.empty(),
        0);
  }

  public LocalDate defaultDate() {
    return reading.defaultDate();
  }

  public Linter linter() {
    return linters.get();
  }

  public Policies policies() {
    return policiesInForce.get();
  }

  public CodeBook book() {
    return linter().book();
  }

  public List<Rule> rules() {
    return linter().rules();
  }
}
