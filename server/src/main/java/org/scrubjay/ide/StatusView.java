package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Profile;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;

/**
 * A note in one line.
 *
 * @param kind none for what is read as no note
 * @param date the date of service in use
 * @param dateStated whether the note states it
 * @param checked rules that reached a verdict
 * @param notChecked rules that could not check something; one that could check the rest counts
 *     among {@code checked} too
 */
public record StatusView(
    Optional<NoteKind> kind,
    Optional<LocalDate> date,
    boolean dateStated,
    Profile profile,
    int checked,
    int notChecked,
    Map<Severity, Integer> problems,
    List<Edition> editions,
    String text) {

  public StatusView {
    problems = Map.copyOf(problems);
    editions = List.copyOf(editions);
  }

  public static StatusView of(Snapshot snapshot) {
    Profile profile = snapshot.workbench().profile();
    Map<Severity, Integer> problems = new TreeMap<>();
    for (Problem problem : snapshot.problems()) {
      problems.merge(problem.severity(), 1, Integer::sum);
    }
    if (!snapshot.isNote()) {
      return new StatusView(
          Optional.empty(),
          Optional.empty(),
          false,
          profile,
          0,
          0,
          problems,
          List.of(),
          snapshot.tooLarge() ? "too large to check" : "no note");
    }
    Note note = snapshot.note();
    int checked = snapshot.rulesReached();
    int notChecked = (int) snapshot.unchecked().stream().map(Unchecked::rule).distinct().count();
    LocalDate date = ClaimView.noteDate(note);
    return new StatusView(
        Optional.of(note.kind()),
        Optional.of(date),
        ClaimView.statedDate(note).isPresent(),
        profile,
        checked,
        notChecked,
        problems,
        Editions.inForce(snapshot.workbench().book(), date),
        checked + " checked, " + notChecked + " not checked");
  }
}
