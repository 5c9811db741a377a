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

/** A service that the payer's reviewer wants to approve first, in a note that has no approval. */
public final class PriorAuthorizationLikely implements PolicyRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "prior-authorization-likely",
          "coverage",
          Severity.INFO,
          "The payer likely wants to be asked before this service, and the note has no"
              + " authorization.",
          Set.of(NoteKind.CLAIM));

  private static final Wording AUTHORIZATION =
      Wording.of(
          "(?i)\\b(?:prior|pre)[- ]?auth|\\bprecert|\\bauth(?:orization)?\\.? *(?:#|no\\b|num|:)"
              + "|\\bauthorized\\b");

  private final Policies policies;

  public PriorAuthorizationLikely(Policies policies) {
    this.policies = policies;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Rule with(Policies changed) {
    return new PriorAuthorizationLikely(changed);
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    boolean asked = AUTHORIZATION.matcher(checkup.note()).find();
    for (Services.Service service :
        Services.of(checkup.note(), policies.with(Check.PriorAuthorization.class), verdicts)) {
      if (asked) {
        verdicts.passed();
      } else {
        Requirement requirement = service.requirements().get(0);
        verdicts.problem(
            Services.problem(INFO, service, requirement, message(service, requirement)));
      }
    }
  }

  private static String message(Services.Service service, Requirement requirement) {
    Check.PriorAuthorization check = (Check.PriorAuthorization) requirement.check();
    String accepts =
        check.indications().isEmpty()
            ? ""
            : " It accepts: " + String.join("; ", check.indications()) + ".";
    return service.code()
        + " likely needs prior authorization by "
        + check.reviewer()
        + ", and this note names none. "
        + requirement.message()
        + accepts;
  }
}
