package org.scrubjay.rules.coverage;

import java.util.Set;
import java.util.function.Predicate;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;
import org.scrubjay.rules.common.Rendering;

/** A service that the payer takes for a part of another one. */
public final class PayerBundles implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "payer-bundles",
          "coverage",
          Severity.INFO,
          "The payer pays this service as a part of another one, not by itself.",
          Set.of(NoteKind.CLAIM));

  private final Policies policies;

  public PayerBundles(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new PayerBundles(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // threed-bundled-by-payer says it of 3D rendering.
    report(INFO, checkup, policies, code -> !Rendering.is(code), verdicts);
  }

  /** Reports as {@code rule} what payers bundle of the codes of which {@code concerned} is true. */
  public static void report(
      RuleInfo rule,
      Checkup checkup,
      Policies policies,
      Predicate<String> concerned,
      Verdicts verdicts) {
    for (Services.Service service :
        Services.of(checkup.note(), policies.with(Check.Bundles.class), concerned, verdicts)) {
      Requirement requirement = service.requirements().get(0);
      verdicts.problem(
          Services.problem(
              rule,
              service,
              requirement,
              service.code()
                  + " is not paid by itself here but with "
                  + ((Check.Bundles) requirement.check()).into()
                  + ". "
                  + requirement.message()));
    }
  }
}
