package org.scrubjay.ide;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.rules.edits.PairTables;

/**
 * What NCCI says of two lines of one day.
 *
 * @param first the code of the earlier line
 * @param second the code of the later line
 * @param column1 the code that is paid, and {@code column2} the one that is not; none without edit
 * @param present whether a modifier that can lift the edit is on one of the lines
 * @param text in words, with the edition
 */
public record PairView(
    String first,
    String second,
    Optional<String> column1,
    Optional<String> column2,
    Verdict verdict,
    boolean present,
    String text) {
  /** More lines than this make no picture that anybody could read. */
  private static final int MOST_LINES = 40;

  /** What an edit says; the first three are NCCI's answer. */
  public enum Verdict {
    /** Never paid together. */
    NEVER,
    /** Paid together with a modifier that the record supports. */
    MODIFIER,
    /** There is no edit. */
    NONE,
    NOT_CHECKED
  }

  static List<PairView> of(Note note, Claim claim, CodeBook book) {
    return claim.lines().size() > MOST_LINES
        ? List.of()
        : PairTables.sameDay(note, claim).stream().map(pair -> of(claim, pair, book)).toList();
  }

  private static PairView of(Claim claim, PairTables.Pair pair, CodeBook book) {
    String first = pair.one().code();
    String second = pair.other().code();
    Answer<PairEdit> answer = PairTables.edit(book, claim, first, second, pair.date());
    if (answer instanceof Answer.Found<PairEdit> found) {
      boolean present =
          PairTables.bypass(book, pair.one(), pair.other(), pair.date())
              == PairTables.Bypass.PRESENT;
      return edit(first, second, found, present);
    }
    return new PairView(
        first,
        second,
        Optional.empty(),
        Optional.empty(),
        answer.notChecked().isPresent() ? Verdict.NOT_CHECKED : Verdict.NONE,
        false,
        answer
            .notChecked()
            .map(reason -> "Not checked: " + reason)
            .orElseGet(() -> "No edit" + answer.answeredBy().map(PairView::in).orElse("")));
  }

  private static PairView edit(
      String first, String second, Answer.Found<PairEdit> found, boolean present) {
    PairEdit row = found.value();
    boolean never = row.indicator() == PairEdit.Indicator.NOT_ALLOWED;
    String words =
        never
            ? row.column2() + " is never paid beside " + row.column1()
            : row.column2()
                + " is paid beside "
                + row.column1()
                + " only with an NCCI modifier"
                + (present ? "; one is there" : "; none is there");
    return new PairView(
        first,
        second,
        Optional.of(row.column1()),
        Optional.of(row.column2()),
        never ? Verdict.NEVER : Verdict.MODIFIER,
        present,
        words + in(found.edition()));
  }

  private static String in(Edition edition) {
    return " (" + edition.set().title() + " " + edition.name() + ")";
  }
}
