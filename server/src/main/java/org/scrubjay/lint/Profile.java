package org.scrubjay.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whom Scrubjay works for: which rules run, and how grave their problems are. */
public enum Profile {
  /** Claims and guides before they leave: every rule in its own severity. */
  CODER,
  /** Reports while they are dictated: only what is a slip for certain, and nothing of billing. */
  DICTATION,
  /** Templates and notes in a repository: what must not be committed is an error. */
  CI;

  private static final Set<String> WHILE_DICTATING =
      Set.of(
          "unfilled-blank",
          "markup-left-over",
          "findings-impression-side",
          "exam-side-mismatch",
          "left-right-adjacent",
          "impression-missing",
          "ultrasound-organ-missing",
          "absent-organ-normal",
          "contrast-mismatch");

  private static final Set<String> ERRORS_IN_CI =
      Set.of("hard-coded-fact", "identifier-in-template", "code-without-validity");

  private static final Set<String> WARNINGS_IN_CI = Set.of("suppression-without-reason");

  /** The word in settings and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a rule runs where nothing else is said of it. */
  public boolean runs(String rule) {
    return this != DICTATION || WHILE_DICTATING.contains(rule);
  }

  /** The severity of a rule's problems; none leaves them as the rule says. */
  public Optional<Severity> severity(String rule) {
    if (this == CI && ERRORS_IN_CI.contains(rule)) {
      return Optional.of(Severity.ERROR);
    }
    return this == CI && WARNINGS_IN_CI.contains(rule)
        ? Optional.of(Severity.WARNING)
        : Optional.empty();
  }
}
