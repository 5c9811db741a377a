package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.Misreadings;

/** A diagnosis code that could be billed on other days, but not on the date of service. */
public final class DiagnosisNotValidOnDate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "diagnosis-not-valid-on-date",
          "diagnoses",
          Severity.ERROR,
          "A diagnosis code that is not valid on the date of service.",
          Set.of(NoteKind.values()));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Misreadings.diagnoses(checkup, Mentions.toReport(checkup.note()))
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(mention.span());
    Standing standing = Standing.of(checkup.book(), mention.code(), date);
    Severity severity =
        checkup.note().kind() == NoteKind.GUIDE ? Severity.WARNING : INFO.severity();
    if (standing instanceof Standing.Expired expired) {
      List<DiagnosisCode> now = Standing.successors(checkup.book(), expired.last(), date);
      verdicts.problem(
          problem(mention, expiredMessage(expired.last(), date), expired.edition())
              .withSeverity(severity)
              .withFixes(fixes(mention, now)));
    } else if (standing instanceof Standing.NotYet notYet) {
      verdicts.problem(
          problem(mention, notYetMessage(notYet.first(), date), notYet.edition())
              .withSeverity(severity));
    } else if (standing instanceof Standing.NotChecked unchecked) {
      verdicts.notChecked(unchecked.reason());
    } else if (!(standing instanceof Standing.Unknown)) {
      verdicts.passed();
    }
  }

  private static Problem problem(CodeMention mention, String message, Edition edition) {
    return Problem.of(INFO, mention.span(), Misreadings.preface(mention) + message)
        .withCode(mention.code())
        .withSource(Optional.of(edition.source()));
  }

  private static String expiredMessage(DiagnosisCode last, LocalDate date) {
    String successors =
        last.successors().isEmpty()
            ? "The code book names no successor."
            : "Since then it is " + String.join(" or ", last.successors()) + ".";
    return last.code()
        + " could be billed until "
        + last.validity().to().orElseThrow()
        + ", so not for "
        + date
        + ". "
        + successors;
  }

  private static String notYetMessage(DiagnosisCode first, LocalDate date) {
    return first.code()
        + " begins on "
        + first.validity().from().orElseThrow()
        + " and cannot be billed for "
        + date
        + ". Use the code that was in force on that day.";
  }

  private static List<Fix> fixes(CodeMention mention, List<DiagnosisCode> successors) {
    return successors.stream()
        .map(code -> Fixes.replace(mention, code.code(), code.title(), Fix.Kind.CHOICE))
        .toList();
  }
}
