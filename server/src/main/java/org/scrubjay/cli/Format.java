package org.scrubjay.cli;

import java.util.Locale;

/** Forms in which a command answers. */
enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
