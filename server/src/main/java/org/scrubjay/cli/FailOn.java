package org.scrubjay.cli;

import java.util.Locale;
import java.util.Optional;
import org.scrubjay.lint.Severity;

/** From which severity on problems make a run fail. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  HINT(Severity.HINT),
  NEVER(null);

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  /** The mildest severity that fails; none when nothing does. */
  Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
