package org.scrubjay.rules;

import java.util.List;
import java.util.Optional;
import org.scrubjay.lint.Rule;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL = List.of();

  private Rules() {}

  /** All rules, by subject and name. */
  public static List<Rule> all() {
    return ALL;
  }

  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> rule.info().name().equals(name)).findFirst();
  }
}
