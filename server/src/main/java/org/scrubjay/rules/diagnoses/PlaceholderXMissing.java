package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;

/** A seventh character that stands too far left, because the X before it is missing. */
public final class PlaceholderXMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "placeholder-x-missing",
          "diagnoses",
          Severity.ERROR,
          "A seventh character without the X that fills the places before it.",
          Set.of(NoteKind.values()));

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
    LocalDate date = checkup.note().dateAt(mention.span());
    Answer<DiagnosisCode> answer = checkup.book().diagnosis(mention.code(), date);
    if (answer.found().isPresent()) {
      verdicts.passed();
      return;
    }
    Optional<DiagnosisCode> filled = SeventhCharacter.filled(checkup.book(), mention.code(), date);
    if (filled.isPresent()) {
      verdicts.problem(problem(mention, filled.get()));
    } else {
      answer.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Problem problem(CodeMention mention, DiagnosisCode filled) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is no code: its last letter is a seventh character and must stand in the"
                + " seventh place, with X in the empty ones. Written so it is "
                + filled.code()
                + " ("
                + filled.title()
                + ").")
        .withCode(mention.code())
        .withFixes(List.of(Fixes.replace(mention, filled.code(), filled.title(), Fix.Kind.SAFE)));
  }
}
