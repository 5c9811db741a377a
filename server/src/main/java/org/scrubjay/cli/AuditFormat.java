package org.scrubjay.cli;

import java.util.Locale;

/** Forms in which {@code scrubjay audit} answers. */
enum AuditFormat {
  TEXT,
  JSON,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
