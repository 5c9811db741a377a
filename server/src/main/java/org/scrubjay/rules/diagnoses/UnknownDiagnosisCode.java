package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.Edition;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.codes.MisreadDiagnosisCode;
import org.scrubjay.rules.common.CodeLists;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;

/** A diagnosis code that no edition has. */
public final class UnknownDiagnosisCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-diagnosis-code",
          "diagnoses",
          Severity.ERROR,
          "A diagnosis code that does not exist.",
          Set.of(NoteKind.values()));
  private static final int MOST_SUGGESTIONS = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Mentions.toReport(checkup.note())
        .filter(CodeMention::isDiagnosis)
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    CodeBook book = checkup.book();
    LocalDate date = checkup.note().dateAt(mention.span());
    Answer<DiagnosisCode> answer = book.diagnosis(mention.code(), date);
    if (answer instanceof Answer.None<DiagnosisCode> none && !explained(checkup, mention, date)) {
      String words = mention.words().map(checkup.note()::text).orElse("");
      List<CodeHit> near =
          book.suggest(mention.code(), Set.of(CodeSystem.ICD10CM), date, words, MOST_SUGGESTIONS);
      verdicts.problem(
          problem(mention, none.edition(), near)
              .withSeverity(
                  checkup.note().kind() == NoteKind.GUIDE ? Severity.WARNING : INFO.severity()));
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  /** Whether another rule knows what is wrong with the code. */
  private static boolean explained(Checkup checkup, CodeMention mention, LocalDate date) {
    CodeBook book = checkup.book();
    return MisreadDiagnosisCode.reports(checkup, mention)
        || SeventhCharacter.filled(book, mention.code(), date).isPresent()
        || CodeLists.isInpatientProcedure(mention)
        || book.procedure(mention.written().toUpperCase(Locale.ROOT), date).found().isPresent();
  }

  private static Problem problem(CodeMention mention, Edition edition, List<CodeHit> near) {
    String offer =
        near.isEmpty()
            ? "Check it against the order or the record."
            : "Near it: "
                + near.stream().map(CodeHit::code).collect(Collectors.joining(", "))
                + ".";
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is no diagnosis code: "
                + edition.set().title()
                + " "
                + edition.name()
                + " does not hold it. "
                + offer)
        .withCode(mention.code())
        .withSource(Optional.of(edition.source()))
        .withFixes(
            near.stream()
                .map(hit -> Fixes.replace(mention, hit.code(), hit.label(), Fix.Kind.CHOICE))
                .toList());
  }
}
