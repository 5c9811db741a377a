package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.Misreadings;
import org.scrubjay.rules.common.TitleWords;

/** A diagnosis code with a misread character: {@code 120.9} for I20.9, {@code N2O.0} for N20.0. */
public final class MisreadDiagnosisCode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "misread-diagnosis-code",
          "codes",
          Severity.ERROR,
          "A diagnosis code in which a letter was misread as a digit, or a zero as O.",
          Set.of(NoteKind.values()));
  private static final double AGREES = 0.6;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Mentions.meant(checkup.note())
        .filter(MisreadDiagnosisCode::mayBeMisread)
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  private static boolean mayBeMisread(CodeMention mention) {
    return mention.kind() == CodeMention.Kind.NUMERIC_DIAGNOSIS
        || mention.isDiagnosis() && Misreadings.corrected(mention).isPresent();
  }

  /** Whether this rule takes {@code mention} for a misread code, or cannot say. */
  public static boolean reports(Checkup checkup, CodeMention mention) {
    LocalDate date = checkup.note().dateAt(mention.span());
    TitleWords beside = TitleWords.of(mention.words().map(checkup.note()::text).orElse(""));
    return Misreadings.corrected(mention)
        .map(meant -> checkup.book().diagnosis(meant, date))
        .filter(
            answer ->
                answer.notChecked().isPresent()
                    || answer
                        .found()
                        .filter(code -> !Misreadings.describesSomethingElse(beside, code))
                        .isPresent())
        .isPresent();
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    Optional<String> meant = Misreadings.corrected(mention);
    if (meant.isEmpty()) {
      verdicts.passed();
      return;
    }
    Note note = checkup.note();
    LocalDate date = note.dateAt(mention.span());
    Answer<DiagnosisCode> answer = checkup.book().diagnosis(meant.get(), date);
    if (answer instanceof Answer.Found<DiagnosisCode> found) {
      TitleWords beside = TitleWords.of(mention.words().map(note::text).orElse(""));
      if (Misreadings.describesSomethingElse(beside, found.value())) {
        verdicts.passed();
      } else {
        verdicts.problem(
            problem(mention, found.value(), found.edition())
                .withFixes(fixes(checkup.book(), mention, found.value(), beside, date)));
      }
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static boolean agree(TitleWords beside, String title) {
    TitleWords words = TitleWords.of(title);
    return beside.shareIn(words) >= AGREES && words.shareIn(beside) >= AGREES;
  }

  private static Problem problem(CodeMention mention, DiagnosisCode code, Edition edition) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.written()
                + (mention.isDiagnosis()
                    ? " is no ICD-10-CM code: behind the first letter they have no letter O. "
                    : " is no ICD-10-CM code: they begin with a letter. ")
                + code.code()
                + " ("
                + code.title()
                + ") looks the same to a scanner; compare it with the words beside it.")
        .withCode(mention.written())
        .withSource(Optional.of(edition.source()));
  }

  private static List<Fix> fixes(
      CodeBook book, CodeMention mention, DiagnosisCode code, TitleWords beside, LocalDate date) {
    if (agree(beside, code.title())) {
      return List.of(Fixes.replace(mention, code.code(), code.title(), Fix.Kind.SAFE));
    }
    Stream<Fix> byWords =
        beside.isEmpty()
            ? Stream.empty()
            : book
                .search(String.join(" ", beside.words()), Set.of(CodeSystem.ICD10CM), date, 10)
                .stream()
                .filter(hit -> hit.billable() && agree(beside, hit.label()))
                .filter(hit -> !hit.code().equals(code.code()))
                .sorted(
                    Comparator.comparingDouble(
                        (CodeHit hit) -> -beside.likenessOfAll(TitleWords.of(hit.label()))))
                .limit(1)
                .map(
                    (CodeHit hit) ->
                        Fixes.replace(mention, hit.code(), hit.label(), Fix.Kind.CHOICE));
    return Stream.concat(
            Stream.of(Fixes.replace(mention, code.code(), code.title(), Fix.Kind.CHOICE)), byWords)
        .toList();
  }
}
