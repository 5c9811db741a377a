package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** A code that lacks its seventh character and nothing else. */
public final class SeventhCharacterMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "seventh-character-missing",
          "diagnoses",
          Severity.ERROR,
          "A diagnosis code without the seventh character that it needs.",
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
    Standing standing = Standing.of(checkup.book(), mention.code(), date);
    if (standing instanceof Standing.NotChecked unchecked) {
      verdicts.notChecked(unchecked.reason());
    } else if (standing instanceof Standing.Heading heading) {
      List<DiagnosisCode> complete =
          SeventhCharacter.completions(checkup.book(), heading.code(), date);
      if (complete.isEmpty()) {
        verdicts.passed();
      } else {
        verdicts.problem(
            problem(mention, heading, complete)
                .withSeverity(
                    checkup.note().kind() == NoteKind.GUIDE ? Severity.WARNING : INFO.severity()));
      }
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(
      CodeMention mention, Standing.Heading heading, List<DiagnosisCode> complete) {
    return Problem.of(INFO, mention.span(), message(heading.code(), complete))
        .withCode(heading.code().code())
        .withSource(Optional.of(heading.edition().source()))
        .withFixes(
            complete.stream()
                .map(child -> Fixes.replace(mention, child.code(), child.title(), Fix.Kind.CHOICE))
                .toList());
  }

  private static String message(DiagnosisCode code, List<DiagnosisCode> complete) {
    String first = complete.get(0).code();
    String characters =
        complete.stream()
            .map(child -> child.code().substring(child.code().length() - 1))
            .collect(Collectors.joining(", "));
    String filler =
        first.length() > code.code().replace(".", "").length() + 2
            ? ", behind X in every empty place"
            : "";
    return code.code()
        + " ("
        + code.title()
        + ") needs a seventh character"
        + filler
        + ": one of "
        + characters
        + ", as in "
        + first
        + ". The kind of encounter decides which.";
  }
}
