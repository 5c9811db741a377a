package org.scrubjay.rules.modifiers;

import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** A modifier for a stopped procedure on the wrong kind of claim. */
public final class DiscontinuedContext implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "discontinued-context",
          "modifiers",
          Severity.WARNING,
          "Modifier 73 or 74 on a professional claim, or 53 on a hospital's.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final Set<String> FACILITY = Set.of("73", "74");
  private static final Set<String> PHYSICIAN = Set.of("53");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        for (Stated<String> modifier : line.modifiers()) {
          if (FACILITY.contains(modifier.value()) || PHYSICIAN.contains(modifier.value())) {
            checkModifier(claim, line, modifier, verdicts);
          }
        }
      }
    }
  }

  private static void checkModifier(
      Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
    boolean facility = FACILITY.contains(modifier.value());
    if (kind.isEmpty()) {
      verdicts.notChecked("the claim kind is not stated");
    } else if (facility && kind.get() == ClaimKind.PROFESSIONAL) {
      verdicts.problem(
          problem(
              line,
              modifier,
              "is for the hospital or surgery centre whose procedure was stopped; a physician"
                  + " says so with 53, or with 52 for a service that was reduced"));
    } else if (!facility && kind.get() == ClaimKind.OUTPATIENT_HOSPITAL) {
      verdicts.problem(
          problem(
              line,
              modifier,
              "is for the physician whose procedure was stopped; a hospital says so with 73"
                  + " (before anesthesia) or 74 (after it began)"));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(ServiceLine line, Stated<String> modifier, String why) {
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier " + modifier.value() + " on " + line.code() + " " + why + ".")
        .withCode(line.code());
  }
}
