package org.scrubjay.rules.templates;

import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Mentions;

/** Codes in a template that does not say until when they hold. */
public final class CodeWithoutValidity implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "code-without-validity",
          "templates",
          Severity.WARNING,
          "A template fixes billing codes and does not say for which time.",
          Set.of(NoteKind.TEMPLATE));
  private static final Wording VALIDITY =
      Wording.of(
          "(?i)\\b(?:valid|effective|in force|checked|reviewed)\\b[^\\n"
              + "]{0,30}\\b20\\d\\d\\b|\\b(?:CPT|HCPCS|ICD-10-CM|codes?)\\b(?: codes?| edition| of|"
              + " for| FY| CY)* ?20\\d\\d\\b|\\bdos=20\\d\\d");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (VALIDITY.matcher(checkup.note()).find()) {
      verdicts.passed();
      return;
    }
    Mentions.meant(checkup.note())
        .findFirst()
        .ifPresentOrElse(
            code ->
                verdicts.problem(
                    Problem.of(
                            INFO,
                            code.span(),
                            "This template fixes "
                                + code.code()
                                + " and does not say for which time its codes hold. Codes change"
                                + " each January and October; add a line such as \"Codes valid"
                                + " through 2026-12-31\".")
                        .withCode(code.code())),
            verdicts::passed);
  }
}
