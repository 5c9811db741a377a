package org.scrubjay.rules.templates;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.note.tables.StatedYear;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.text.Span;

/** A notice, a map or a citation that is older than the document it stands in. */
public final class OutdatedReference implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "outdated-reference",
          "templates",
          Severity.INFO,
          "A copyright notice, an as-of date or a citation is older than the document.",
          Set.of(NoteKind.GUIDE, NoteKind.TEMPLATE));
  private static final Wording COPYRIGHT =
      Wording.of("(?i)\\bCPT®? copyright (?:©|\\(c\\))? ?(20\\d\\d)\\b");
  private static final Wording AS_OF =
      Wording.of("(?m)^(?:#+ |[A-Z])[^.\\n]{0,60}\\b[Aa]s of ((?:[A-Z][a-z]+ )?(20\\d\\d))\\s*$");
  // Few documents have these words, and they are found faster than a line that has them.
  private static final Wording AS_OF_WORDS = Wording.of("\\b[Aa]s of ");
  private static final Wording EFFECTIVE =
      Wording.of("(?i)\\beff(?:ective)?[. _]{0,2}\\d\\d[./]\\d\\d[./](20\\d\\d)");
  // A file's name may carry the date that its words do not.
  private static final Wording FILE_EFFECTIVE =
      Wording.of("(?i)_eff\\d\\d[./]\\d\\d[./](20\\d\\d)");

  // An edition of CPT is published, and its notice dated, in the year before it takes effect.
  private static final int PUBLISHED_BEFORE = 1;

  /** The youngest code of a note and the year in which it began. */
  private record Youngest(String code, int year) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Optional<Integer> written = StatedYear.ofTitle(checkup.note().tree().source());
    Matcher notice = COPYRIGHT.matcher(checkup.note());
    Optional<Youngest> youngest = notice.find() ? youngest(checkup) : Optional.empty();
    notice.reset();
    while (notice.find()) {
      Span span = new Span(notice.start(), notice.end());
      copyright(span, Integer.parseInt(notice.group(1)), youngest, written, verdicts);
    }
    if (written.isEmpty()) {
      if (asOf(checkup.note()).find() || EFFECTIVE.matcher(checkup.note()).find()) {
        verdicts.notChecked("the document does not say of what year it is");
      }
      return;
    }
    dated(asOf(checkup.note()), 1, 2, written.get(), verdicts);
    Matcher file = FILE_EFFECTIVE.matcher(checkup.note());
    dated(
        file.find() ? file.reset() : EFFECTIVE.matcher(checkup.note()),
        0,
        1,
        written.get(),
        verdicts);
  }

  private static Matcher asOf(Note note) {
    Matcher words = AS_OF_WORDS.matcher(note);
    return words.find() ? AS_OF.matcher(note) : words;
  }

  private static Optional<Youngest> youngest(Checkup checkup) {
    return Mentions.meant(checkup.note())
        .filter(CodeMention::isProcedure)
        .flatMap(
            mention ->
                checkup
                    .book()
                    .procedure(mention.code(), checkup.note().dateAt(mention.span()))
                    .found()
                    .stream())
        .filter(procedure -> procedure.validity().from().isPresent())
        .map(OutdatedReference::youngest)
        .max(Comparator.comparingInt(Youngest::year).thenComparing(Youngest::code));
  }

  private static Youngest youngest(Procedure procedure) {
    return new Youngest(procedure.code(), procedure.validity().from().orElseThrow().getYear());
  }

  private static void copyright(
      Span span,
      int year,
      Optional<Youngest> youngest,
      Optional<Integer> written,
      Verdicts verdicts) {
    Optional<String> why =
        youngest
            .filter(code -> code.year() > year + PUBLISHED_BEFORE)
            .map(code -> code.code() + " in this document did not exist before " + code.year())
            .or(
                () ->
                    written
                        .filter(title -> title > year + PUBLISHED_BEFORE)
                        .map(title -> "the document is of " + title));
    why.ifPresentOrElse(
        reason ->
            verdicts.problem(
                Problem.of(
                    INFO,
                    span,
                    "This CPT copyright notice is of "
                        + year
                        + ", but "
                        + reason
                        + ". Notice and codes come from different editions.")),
        verdicts::passed);
  }

  private static void dated(
      Matcher date, int shown, int yearGroup, int written, Verdicts verdicts) {
    int last = -1;
    while (date.find()) {
      int year = Integer.parseInt(date.group(yearGroup));
      if (year >= written || last == year) {
        continue;
      }
      last = year;
      verdicts.problem(
          Problem.of(
              INFO,
              new Span(date.start(shown), date.end(shown)),
              "This is of "
                  + year
                  + ", and the document is of "
                  + written
                  + ". See whether a newer one is in force."));
    }
  }
}
