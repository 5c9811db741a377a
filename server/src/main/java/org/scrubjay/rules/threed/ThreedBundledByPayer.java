package org.scrubjay.rules.threed;

import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Policies;
import org.scrubjay.rules.PolicyRule;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.rules.coverage.PayerBundles;

/** 3D rendering for a payer that takes it for a part of the imaging study. */
public final class ThreedBundledByPayer implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-bundled-by-payer",
          "threed",
          Severity.INFO,
          "The payer pays 3D rendering (76376, 76377) as a part of the study, not by itself.",
          Set.of(NoteKind.CLAIM));

  private final Policies policies;

  public ThreedBundledByPayer(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new ThreedBundledByPayer(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    PayerBundles.report(INFO, checkup, policies, Rendering::is, verdicts);
  }
}
