package org.scrubjay.cli;

import java.util.Locale;

/** Forms in which {@code lint} reports. */
enum LintFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  JUNIT,
  CHECKSTYLE,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
