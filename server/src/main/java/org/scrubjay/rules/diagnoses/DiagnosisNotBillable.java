package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.scrubjay.rules.common.Misreadings;

/** A heading of ICD-10-CM where a billable code should stand. */
public final class DiagnosisNotBillable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "diagnosis-not-billable",
          "diagnoses",
          Severity.ERROR,
          "An ICD-10-CM heading where a complete code is needed.",
          Set.of(NoteKind.values()));
  private static final int MOST_OFFERED = 10;

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
    if (standing instanceof Standing.Heading heading) {
      if (!SeventhCharacter.completions(checkup.book(), heading.code(), date).isEmpty()) {
        // seventh-character-missing says what is lacking.
        verdicts.passed();
        return;
      }
      List<DiagnosisCode> below =
          Standing.billableBelow(checkup.book(), heading.code().code(), date);
      verdicts.problem(
          problem(mention, heading, below, date)
              .withSeverity(
                  checkup.note().kind() == NoteKind.GUIDE ? Severity.WARNING : INFO.severity()));
    } else if (standing instanceof Standing.Billable) {
      verdicts.passed();
    } else if (standing instanceof Standing.NotChecked unchecked) {
      verdicts.notChecked(unchecked.reason());
    }
  }

  private static Problem problem(
      CodeMention mention, Standing.Heading heading, List<DiagnosisCode> below, LocalDate date) {
    return Problem.of(
            INFO,
            mention.span(),
            Misreadings.preface(mention) + message(heading.code(), below, date))
        .withCode(heading.code().code())
        .withSource(Optional.of(heading.edition().source()))
        .withFixes(fixes(mention, below));
  }

  private static String message(DiagnosisCode code, List<DiagnosisCode> below, LocalDate date) {
    String needed =
        below.isEmpty()
            ? "a code below it is needed."
            : "it needs " + missing(code, below) + ". " + examples(below);
    return code.code()
        + " ("
        + code.title()
        + ") is a heading and cannot be billed on "
        + date
        + ": "
        + needed;
  }

  private static String missing(DiagnosisCode code, List<DiagnosisCode> below) {
    int fewest = below.stream().mapToInt(child -> extra(code, child)).min().orElseThrow();
    int most = below.stream().mapToInt(child -> extra(code, child)).max().orElseThrow();
    if (fewest != most) {
      return fewest + " to " + most + " more characters";
    }
    return fewest == 1 ? "one more character" : fewest + " more characters";
  }

  private static int extra(DiagnosisCode code, DiagnosisCode child) {
    return child.code().replace(".", "").length() - code.code().replace(".", "").length();
  }

  private static String examples(List<DiagnosisCode> below) {
    List<String> first = below.stream().limit(3).map(DiagnosisCode::code).toList();
    String rest = below.size() > first.size() ? " and others" : "";
    return "Choose what the record supports: " + String.join(", ", first) + rest + ".";
  }

  private static List<Fix> fixes(CodeMention mention, List<DiagnosisCode> below) {
    return below.stream()
        .limit(MOST_OFFERED)
        .map(child -> Fixes.replace(mention, child.code(), child.title(), Fix.Kind.CHOICE))
        .toList();
  }
}
