package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.text.Span;

/** A code that is right but not written as its code set writes it. */
public final class CodeFormat implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "code-format",
          "codes",
          Severity.HINT,
          "A valid code with its dot missing or misplaced, or in lower case.",
          Set.of(NoteKind.values()));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Mentions.toReport(checkup.note()).forEach(mention -> checkMention(checkup, mention, verdicts));
    Mentions.meant(checkup.note())
        .filter(CodeMention::isDiagnosis)
        .forEach(
            mention ->
                Mentions.behindMisplacedDot(checkup.note(), mention)
                    .ifPresent(rest -> checkDot(checkup, mention, rest, verdicts)));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    boolean checked = mention.isDiagnosis() || mention.isProcedure();
    if (!checked || mention.written().equals(mention.code())) {
      verdicts.passed();
      return;
    }
    report(checkup, mention.span(), mention.code(), mention.isDiagnosis(), verdicts);
  }

  /** {@code I251.0}: what stands behind the dot belongs to the code. */
  private static void checkDot(Checkup checkup, CodeMention mention, Span rest, Verdicts verdicts) {
    String behind = checkup.note().text(rest).substring(1).toUpperCase(Locale.ROOT);
    report(checkup, mention.span().cover(rest), mention.code() + behind, true, verdicts);
  }

  private static void report(
      Checkup checkup, Span span, String code, boolean diagnosis, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(span);
    Answer<Boolean> valid =
        diagnosis
            ? checkup
                .book()
                .diagnosis(code, date)
                .map(found -> found.billable() && found.validity().contains(date))
            : checkup.book().procedure(code, date).map(found -> found.validity().contains(date));
    if (valid.found().orElse(false)) {
      verdicts.problem(problem(checkup.note().text(span), span, code, diagnosis));
    } else {
      valid.notChecked().ifPresentOrElse(verdicts::notChecked, verdicts::passed);
    }
  }

  private static Problem problem(String written, Span span, String code, boolean diagnosis) {
    String custom =
        diagnosis ? "in capitals with the dot after the third character" : "with a capital letter";
    return Problem.of(
            INFO,
            span,
            code + " is written " + custom + ": " + written + " should be " + code + ".")
        .withCode(code)
        .withFixes(
            List.of(
                Fix.of(
                    "Write " + written + " as " + code, Fix.Kind.SAFE, new TextEdit(span, code))));
  }
}
