package org.scrubjay.rules.coverage;

import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.policy.Check;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Requirement;
import org.scrubjay.rules.PolicyRule;

/** A service for which the Medicare contractor has published no policy. */
public final class NoLocalPolicy implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "no-local-policy",
          "coverage",
          Severity.INFO,
          "The Medicare contractor has no coverage policy for the service and decides case by"
              + " case.",
          Set.of(NoteKind.CLAIM));

  /** Records that go with the claim are announced in its PWK segment or field. */
  private static final Wording PAPERWORK = Wording.of("(?i)\\bpwk\\b|\\bpaperwork\\b");

  private final Policies policies;

  public NoLocalPolicy(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new NoLocalPolicy(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    boolean sent = PAPERWORK.matcher(checkup.note()).find();
    for (Services.Service service :
        Services.of(
            checkup.note(),
            policies.with(Check.Advice.class).filter(NoLocalPolicy::isMissing),
            verdicts)) {
      Requirement requirement = service.requirements().get(0);
      if (sent) {
        verdicts.passed();
      } else {
        verdicts.problem(
            Services.problem(
                INFO, service, requirement, service.code() + ": " + requirement.message()));
      }
    }
  }

  private static boolean isMissing(Requirement requirement) {
    return requirement.check() instanceof Check.Advice advice
        && advice.topic() == Check.Topic.NO_LOCAL_POLICY;
  }
}
