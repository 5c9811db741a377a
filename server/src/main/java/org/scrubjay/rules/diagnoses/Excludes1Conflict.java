package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.scrubjay.rules.common.ClaimSize;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.Misreadings;
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

  /**
   * A diagnosis and its Excludes1 notes.
   *
   * @param unchecked why its notes are not known, if they are not
   */
  private record Noted(
      CodeMention mention,
      List<DiagnosisNote> excludes,
      Optional<Edition> edition,
      Optional<String> unchecked) {
    String code() {
      return mention.code();
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      List<CodeMention> codes = claim.diagnoses().stream().map(Diagnosis::mention).toList();
      checkPairs(checkup, codes, checkup.note().kind() == NoteKind.CLAIM, verdicts);
    }
    codeLists(checkup).forEach(codes -> checkPairs(checkup, codes, false, verdicts));
  }

  /** Whether this rule keeps the two codes apart. */
  static boolean reports(Checkup checkup, CodeMention one, CodeMention other) {
    Noted first = noted(checkup, one);
    Noted second = noted(checkup, other);
    return conflict(first, second).or(() -> conflict(second, first)).isPresent();
  }

  /** The diagnosis lists of the note that no claim has taken up. */
  private static Stream<List<CodeMention>> codeLists(Checkup checkup) {
    Note note = checkup.note();
    Set<Span> billed = Mentions.billed(note);
    List<CodeMention> free =
        Misreadings.diagnoses(checkup, Mentions.toReport(note))
            .filter(mention -> !billed.contains(mention.span()))
            .toList();
    return note.sections(LabelRole.DIAGNOSIS_CODES)
        .map(
            section -> {
              // A code that is listed again says nothing new of a pair.
              Set<String> seen = new HashSet<>();
              return free.stream()
                  .filter(mention -> section.span().contains(mention.span()))
                  .filter(mention -> seen.add(mention.code()))
                  .toList();
            });
  }

  private static void checkPairs(
      Checkup checkup, List<CodeMention> codes, boolean claimed, Verdicts verdicts) {
    if (codes.size() < 2 || ClaimSize.exceeded(codes.size(), verdicts)) {
      return;
    }
    // Long lists make many pairs, so each code's notes are looked up once.
    List<Noted> noted = codes.stream().map(code -> noted(checkup, code)).toList();
    Set<DiagnosisNote> spoken = new HashSet<>();
    for (int second = 1; second < noted.size(); second++) {
      for (int first = 0; first < second; first++) {
        if (!noted.get(first).code().equals(noted.get(second).code())) {
          checkPair(noted.get(first), noted.get(second), claimed, spoken, verdicts);
        }
      }
    }
  }

  private static Noted noted(Checkup checkup, CodeMention mention) {
    LocalDate date = checkup.note().dateAt(mention.span());
    TabularNotes notes = TabularNotes.of(checkup.book(), mention.code(), date);
    List<DiagnosisNote> excludes =
        notes.notes().stream()
            .filter(note -> note.kind() == DiagnosisNote.Kind.EXCLUDES1)
            // A note that names its own code as well says nothing about a pair.
            .filter(note -> !note.names(mention.code()))
            .toList();
    return new Noted(mention, excludes, notes.edition(), notes.unchecked());
  }

  // A list outside a claim note may offer codes to choose from: each note speaks once there.
  private static void checkPair(
      Noted one, Noted other, boolean claimed, Set<DiagnosisNote> spoken, Verdicts verdicts) {
    Optional<Conflict> conflict = conflict(one, other).or(() -> conflict(other, one));
    if (conflict.isPresent()) {
      if (claimed || spoken.add(conflict.get().note())) {
        verdicts.problem(
            problem(one.mention(), other.mention(), conflict.get())
                .withSeverity(claimed ? INFO.severity() : Severity.WARNING));
      }
    } else if (one.unchecked().isEmpty() && other.unchecked().isEmpty()) {
      verdicts.passed();
    } else {
      one.unchecked().ifPresent(verdicts::notChecked);
      other.unchecked().ifPresent(verdicts::notChecked);
    }
  }

  private static Optional<Conflict> conflict(Noted carrier, Noted named) {
    return carrier.excludes().stream()
        .filter(note -> note.names(named.code()))
        .findFirst()
        .map(note -> new Conflict(note, carrier.edition().orElseThrow()));
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
