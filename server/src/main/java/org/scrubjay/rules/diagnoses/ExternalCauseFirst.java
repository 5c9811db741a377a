package org.scrubjay.rules.diagnoses;

import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.codes.Icd9Code;

/** The cause of an injury listed before the injury. */
public final class ExternalCauseFirst implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "external-cause-first",
          "diagnoses",
          Severity.ERROR,
          "An external cause (V00 to Y99) as the first diagnosis.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final Pattern EXTERNAL_CAUSE = Pattern.compile("[V-Y]\\d.*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    checkup.note().claims().stream()
        .flatMap(claim -> claim.diagnoses().stream().limit(1))
        .forEach(
            first -> {
              boolean cause = EXTERNAL_CAUSE.matcher(first.code()).matches();
              if (cause && !Icd9Code.isVCode(first.code())) {
                verdicts.problem(problem(first));
              } else {
                verdicts.passed();
              }
            });
  }

  private static Problem problem(Diagnosis first) {
    return Problem.of(
            INFO,
            first.mention().span(),
            first.code()
                + " says how an injury came about and is never the first diagnosis. List the"
                + " injury or condition before it.")
        .withCode(first.code());
  }
}
