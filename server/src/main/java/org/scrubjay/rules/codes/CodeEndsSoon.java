package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Period;
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
import org.scrubjay.rules.common.Mentions;

/** A code that is still valid but already known to end. */
public final class CodeEndsSoon implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "code-ends-soon",
          "codes",
          Severity.HINT,
          "A code that is valid now and ends within a year.",
          Set.of(NoteKind.TEMPLATE, NoteKind.GUIDE));
  private static final int DAYS_AHEAD = 365;

  /** A code that has an end. */
  private record Ending(String code, LocalDate last, List<String> successors, Edition edition) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    Mentions.toReport(note)
        .filter(mention -> mention.isDiagnosis() || mention.isProcedure())
        .filter(
            mention ->
                note.kind() != NoteKind.GUIDE
                    || !ProcedureNotValidOnDate.tellsHistory(note, mention))
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(mention.span());
    Answer<Optional<Ending>> answer =
        mention.isDiagnosis()
            ? diagnosis(checkup, mention, date)
            : procedure(checkup, mention, date);
    Optional<Ending> ending = answer.found().flatMap(found -> found);
    if (ending.isPresent()) {
      verdicts.problem(problem(checkup, mention, ending.get()));
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Answer<Optional<Ending>> procedure(
      Checkup checkup, CodeMention mention, LocalDate date) {
    Answer<Procedure> answer = checkup.book().procedure(mention.code(), date);
    return answer.map(
        found -> ending(found.code(), found.validity(), found.successors(), answer, date));
  }

  private static Answer<Optional<Ending>> diagnosis(
      Checkup checkup, CodeMention mention, LocalDate date) {
    Answer<DiagnosisCode> answer = checkup.book().diagnosis(mention.code(), date);
    return answer.map(
        found ->
            found.billable()
                ? ending(found.code(), found.validity(), found.successors(), answer, date)
                : Optional.empty());
  }

  private static Optional<Ending> ending(
      String code, Period validity, List<String> successors, Answer<?> answer, LocalDate date) {
    return validity
        .to()
        .filter(last -> validity.contains(date) && !last.isAfter(date.plusDays(DAYS_AHEAD)))
        .map(last -> new Ending(code, last, successors, answer.answeredBy().orElseThrow()));
  }

  private static Problem problem(Checkup checkup, CodeMention mention, Ending ending) {
    String then =
        ending.successors().isEmpty()
            ? "No source at hand names a successor."
            : "From then on it is " + String.join(" or ", ending.successors()) + ".";
    return Problem.of(
            INFO, mention.span(), ending.code() + " ends on " + ending.last() + ". " + then)
        .withSeverity(
            checkup.note().kind() == NoteKind.TEMPLATE ? Severity.WARNING : INFO.severity())
        .withCode(ending.code())
        .withSource(Optional.of(ending.edition().source()));
  }
}
