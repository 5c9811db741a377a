package org.scrubjay.rules.codes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;

/** A code for a procedure without a code of its own, and no word on what was done. */
public final class UnlistedCodeUnexplained implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unlisted-code-unexplained",
          "codes",
          Severity.WARNING,
          "An unlisted procedure code without a word on what was done.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  // The codes of the radiology section for what has no code of its own.
  private static final Pattern UNLISTED =
      Pattern.compile("7649[6-9]|76999|77[2347]99|78[0-7]99|78999");
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?i)\\b(?:unlisted|compar(?:able|ed|es) (?:to|with)|comparator|crosswalk|similar to"
              + "|equivalent to|no (?:cpt )?code (?:exists|describes))\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<ServiceLine> unlisted =
        checkup.note().claims().stream()
            .flatMap(claim -> claim.lines().stream())
            .filter(line -> UNLISTED.matcher(line.code()).matches())
            .toList();
    if (unlisted.isEmpty()) {
      return;
    }
    boolean explained = EXPLAINED.matcher(checkup.note().tree().source().text()).find();
    for (ServiceLine line : unlisted) {
      if (explained || line.mention().words().isPresent()) {
        verdicts.passed();
      } else {
        verdicts.problem(problem(line));
      }
    }
  }

  private static Problem problem(ServiceLine line) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + " stands for whatever has no code of its own. Say beside it what was done and"
                + " which coded procedure it compares with in work; without that payers return the"
                + " claim.")
        .withCode(line.code());
  }
}
