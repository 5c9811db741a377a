package org.scrubjay.lint;

import java.util.Map;
import java.util.Optional;

/**
 * Which rules run, and how grave their problems are.
 *
 * @param levels by rule; they come before the profile
 */
public record Severities(Profile profile, Map<String, Settings.Level> levels) {
  /** Every rule as it is. */
  public static final Severities UNCHANGED = new Severities(Profile.CODER, Map.of());

  public Severities {
    levels = Map.copyOf(levels);
  }

  public boolean runs(String rule) {
    Settings.Level level = levels.get(rule);
    return level == null ? profile.runs(rule) : level != Settings.Level.OFF;
  }

  /** {@code problem} in the severity that holds here; for rules that run. */
  public Problem applied(Problem problem) {
    return Optional.ofNullable(levels.get(problem.rule()))
        .map(level -> Severity.valueOf(level.name()))
        .or(() -> profile.severity(problem.rule()))
        .map(problem::withSeverity)
        .orElse(problem);
  }
}
