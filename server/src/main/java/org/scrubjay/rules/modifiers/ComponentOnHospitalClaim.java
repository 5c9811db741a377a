package org.scrubjay.rules.modifiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
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

/** Modifier 26 or TC on the claim of a hospital. */
public final class ComponentOnHospitalClaim implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "component-on-hospital-claim",
          "modifiers",
          Severity.WARNING,
          "Modifier 26 or TC on an outpatient hospital claim.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));
  private static final Set<String> COMPONENTS = Set.of("26", "TC");

  /** Professional fees, which critical access hospitals bill on the hospital claim (method II). */
  private static final Pattern PROFESSIONAL_FEES = Pattern.compile("0?9[678].");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        line.modifiers().stream()
            .filter(modifier -> COMPONENTS.contains(modifier.value()))
            .forEach(modifier -> checkModifier(checkup, claim, line, modifier, verdicts));
      }
    }
  }

  private static void checkModifier(
      Checkup checkup, Claim claim, ServiceLine line, Stated<String> modifier, Verdicts verdicts) {
    Optional<ClaimKind> kind = claim.header().claimKind().map(Stated::value);
    boolean professionalFee =
        line.revenueCode()
            .filter(code -> PROFESSIONAL_FEES.matcher(code.value()).matches())
            .isPresent();
    if (kind.isEmpty()) {
      verdicts.notChecked(
          "the claim kind is not stated, and only on a hospital claim 26 and TC are wrong");
    } else if (kind.get() == ClaimKind.OUTPATIENT_HOSPITAL && !professionalFee) {
      verdicts.problem(problem(checkup, line, modifier));
    } else {
      verdicts.passed();
    }
  }

  private static Problem problem(Checkup checkup, ServiceLine line, Stated<String> modifier) {
    String why =
        modifier.value().equals("26")
            ? "the reading belongs on the professional claim"
            : "a hospital claim is for the technical part anyway";
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier "
                + modifier.value()
                + " on "
                + line.code()
                + " does not belong on a hospital claim: "
                + why
                + ".")
        .withCode(line.code())
        .withFixes(List.of(ModifierFixes.removal(checkup.note(), line, modifier, Fix.Kind.CHOICE)));
  }
}
