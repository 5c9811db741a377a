package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.text.Span;

/** Two diagnoses that an Excludes1 note keeps apart. */
public final class Excludes1Conflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "excludes1-conflict",
          "diagnoses",
          Severity.ERROR,
          "Two diagnoses that an Excludes1 note keeps from standing on one claim.",
          Set.of(NoteKind.values()));

  /** An Excludes1 note that one code of a pair has and that names the other. */
  private record Conflict(DiagnosisNote note, Edition edition) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<CodeMention> codes = claim.diagnoses().stream().map(Diagnosis::mention).toList();
      checkPairs(checkup, codes, true, verdicts);
    }
    codeLists(checkup.note()).forEach(codes -> checkPairs(checkup, codes, false, verdicts));
  }

  /** The diagnosis lists of the note that no claim has taken up. */
  private static Stream<List<CodeMention>> codeLists(Note note) {
    Set<Span> billed = Mentions.billed(note);
    List<CodeMention> free =
        Mentions.toReport(note)
            .filter(CodeMention::isDiagnosis)
            .filter(mention -> !billed.contains(mention.span()))
            .toList();
    return note.sections(LabelRole.DIAGNOSIS_CODES)
        .map(
            section ->
                free.stream().filter(mention -> section.span().contains(mention.span())).toList());
  }

  private static void checkPairs(
      Checkup checkup, List<CodeMention> codes, boolean billed, Verdicts verdicts) {
    Set<DiagnosisNote> spoken = new HashSet<>();
    for (int second = 1; second < codes.size(); second++) {
      for (int first = 0; first < second; first++) {
        CodeMention one = codes.get(first);
        CodeMention other = codes.get(second);
        if (!one.code().equals(other.code())) {
          checkPair(checkup, one, other, billed, spoken, verdicts);
        }
      }
    }
  }

  // A list outside a claim may offer codes to choose from: each note speaks once there.
  private static void checkPair(
      Checkup checkup,
      CodeMention one,
      CodeMention other,
      boolean billed,
      Set<DiagnosisNote> spoken,
      Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(other.span());
    List<String> unchecked = new ArrayList<>();
    Optional<Conflict> conflict =
        conflict(checkup.book(), one.code(), other.code(), date, unchecked)
            .or(() -> conflict(checkup.book(), other.code(), one.code(), date, unchecked));
    if (conflict.isPresent()) {
      if (billed || spoken.add(conflict.get().note())) {
        verdicts.problem(
            problem(one, other, conflict.get())
                .withSeverity(billed ? INFO.severity() : Severity.WARNING));
      }
    } else if (unchecked.isEmpty()) {
      verdicts.passed();
    } else {
      unchecked.forEach(verdicts::notChecked);
    }
  }

  /** The note on {@code carrier} that names {@code named}. */
  private static Optional<Conflict> conflict(
      CodeBook book, String carrier, String named, LocalDate date, List<String> unchecked) {
    Answer<List<DiagnosisNote>> answer = book.notes(carrier, date);
    answer.notChecked().ifPresent(unchecked::add);
    return answer
        .found()
        .flatMap(
            notes ->
                notes.stream()
                    .filter(note -> note.kind() == DiagnosisNote.Kind.EXCLUDES1)
                    // A note that names its own code as well says nothing about the pair.
                    .filter(note -> note.names(named) && !note.names(carrier))
                    .findFirst())
        .map(note -> new Conflict(note, answer.answeredBy().orElseThrow()));
  }

  private static Problem problem(CodeMention one, CodeMention other, Conflict conflict) {
    return Problem.of(INFO, other.span(), message(one, other, conflict.note()))
        .withCode(other.code())
        .withRelated(List.of(new Related(one.code() + " stands here", one.span())))
        .withSource(
            Optional.of(
                conflict
                    .edition()
                    .source()
                    .withDetail("Excludes1 at " + conflict.note().carrier())));
  }

  private static String message(CodeMention one, CodeMention other, DiagnosisNote note) {
    return one.code()
        + " and "
        + other.code()
        + " do not go together: Excludes1 at "
        + note.carrier()
        + " names \""
        + note.text()
        + "\". Keep the one that says it all, unless the two conditions are unrelated; then ignore"
        + " this with that reason.";
  }
}
