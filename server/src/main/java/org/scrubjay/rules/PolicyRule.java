package org.scrubjay.rules;

import org.scrubjay.lint.Rule;
import org.scrubjay.policy.Policies;

/** A rule that checks what policies ask for; which policies those are differs by folder. */
public interface PolicyRule extends Rule {

  /** The same rule with other policies. */
  Rule with(Policies policies);
}
