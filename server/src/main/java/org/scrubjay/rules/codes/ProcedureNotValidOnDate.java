package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.text.LineIndex;

/** A procedure code that was deleted before, or begins after, the date of service. */
public final class ProcedureNotValidOnDate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "procedure-not-valid-on-date",
          "codes",
          Severity.ERROR,
          "A procedure code that does not exist yet, or no longer, on the date of service.",
          Set.of(NoteKind.values()));
  // Words with which a guide tells the history of a code instead of telling people to use it.
  private static final List<String> HISTORY =
      List.of(
          "replac",
          "delet",
          "former",
          "retire",
          "sunset",
          "superseded",
          "until",
          "prior",
          "previous",
          "discontinu",
          "effective",
          "transition",
          "history",
          " new ",
          " old ");

  private static final Pattern YEAR = Pattern.compile("\\b20[0-4]\\d\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    boolean guide = note.kind() == NoteKind.GUIDE;
    Map<Object, Problem> problems = new LinkedHashMap<>();
    Mentions.meant(note)
        .filter(CodeMention::isProcedure)
        .filter(mention -> !guide || !tellsHistory(note, mention))
        .forEach(
            mention ->
                checkMention(checkup, mention, verdicts)
                    .ifPresent(
                        found ->
                            problems.merge(
                                guide ? found.cause() : mention.span(),
                                found.problem(),
                                ProcedureNotValidOnDate::joined)));
    problems.values().forEach(verdicts::problem);
  }

  /**
   * A problem and what it comes from. A guide's list of codes that ended together was out of date
   * once, not once for each of them; the lines of a claim are each denied.
   */
  private record Found(Object cause, Problem problem) {}

  private static Optional<Found> checkMention(
      Checkup checkup, CodeMention mention, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(mention.span());
    Answer<Procedure> answer = checkup.book().procedure(mention.code(), date);
    if (answer instanceof Answer.Found<Procedure> found) {
      Procedure procedure = found.value();
      boolean valid = procedure.validity().contains(date);
      if (!valid
          && checkup.note().kind() == NoteKind.GUIDE
          && speaksOfItsTime(checkup.note(), mention, procedure)) {
        verdicts.passed();
      } else if (!valid) {
        return Optional.of(
            new Found(
                List.of(procedure.validity(), procedure.successors()),
                problem(procedure, mention, date, found.edition())
                    .withSeverity(
                        checkup.note().kind() == NoteKind.GUIDE
                            ? Severity.WARNING
                            : INFO.severity())
                    .withFixes(fixes(checkup.book(), procedure, mention, date))));
      } else if (startUnknown(procedure, date)) {
        verdicts.notChecked(
            "no source at hand shows whether "
                + procedure.code()
                + " could be reported before "
                + procedure.attestedFrom().orElseThrow());
      } else {
        verdicts.passed();
      }
    } else {
      // A code that no edition holds is the business of unknown-procedure-code.
      answer.notChecked().ifPresent(verdicts::notChecked);
    }
    return Optional.empty();
  }

  /** The first problem, with the place of a later one of the same cause. */
  private static Problem joined(Problem first, Problem later) {
    String code = later.code().orElseThrow();
    boolean known =
        Stream.concat(
                first.code().stream(),
                first.related().stream().map(related -> related.message().substring(0, 5)))
            .anyMatch(code::equals);
    List<Related> related = new ArrayList<>(first.related());
    related.add(
        new Related(
            code + (known ? " stands here as well" : " is out of date for the same reason"),
            later.span()));
    return first.withRelated(related);
  }

  private static boolean startUnknown(Procedure procedure, LocalDate date) {
    return procedure.validity().from().isEmpty()
        && procedure.attestedFrom().filter(date::isBefore).isPresent();
  }

  /** Whether the line of {@code mention} tells what became of codes. */
  static boolean tellsHistory(Note note, CodeMention mention) {
    LineIndex lines = note.tree().source().lines();
    String line =
        note.text(lines.line(lines.lineOf(mention.span().start()))).toLowerCase(Locale.ROOT);
    return HISTORY.stream().anyMatch(line::contains);
  }

  /** Whether the line names a year in which the code could be reported: it speaks of then. */
  private static boolean speaksOfItsTime(Note note, CodeMention mention, Procedure procedure) {
    LineIndex lines = note.tree().source().lines();
    String line = note.text(lines.line(lines.lineOf(mention.span().start())));
    return YEAR.matcher(line)
        .results()
        .map(year -> LocalDate.of(Integer.parseInt(year.group()), 1, 1))
        .anyMatch(procedure.validity()::contains);
  }

  private static Problem problem(
      Procedure procedure, CodeMention mention, LocalDate date, Edition edition) {
    return Problem.of(INFO, mention.span(), message(procedure, date))
        .withCode(procedure.code())
        .withSource(Optional.of(edition.source()));
  }

  private static String message(Procedure procedure, LocalDate date) {
    if (procedure.validity().startsAfter(date)) {
      return procedure.code()
          + " does not exist yet on "
          + date
          + ": it begins on "
          + procedure.validity().from().orElseThrow()
          + ". Use the code that was in force on that day.";
    }
    String successors =
        procedure.successors().isEmpty()
            ? "No source at hand names a successor."
            : "Its successor is " + String.join(" or ", procedure.successors()) + ".";
    return procedure.code()
        + " ended on "
        + procedure.validity().to().orElseThrow()
        + " and cannot be billed for "
        + date
        + ". "
        + successors;
  }

  private static List<Fix> fixes(
      CodeBook book, Procedure procedure, CodeMention mention, LocalDate date) {
    if (!procedure.validity().endsBefore(date)) {
      return List.of();
    }
    return procedure.successors().stream()
        .flatMap(
            successor ->
                book.procedure(successor, date)
                    .found()
                    .filter(next -> next.validity().contains(date))
                    .map(
                        next ->
                            Stream.of(
                                Fixes.replace(mention, next.code(), next.label(), Fix.Kind.CHOICE)))
                    .orElseGet(Stream::empty))
        .toList();
  }
}
