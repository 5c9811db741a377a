package org.scrubjay.lint;

import java.io.PrintStream;

/** Where measurements are printed, and whether every floor held. */
final class Floors {
  private final PrintStream out;
  private boolean held = true;

  Floors(PrintStream out) {
    this.out = out;
  }

  PrintStream out() {
    return out;
  }

  boolean held() {
    return held;
  }

  void require(boolean holds) {
    held &= holds;
  }

  void fail(String words) {
    out.println("FAILED: " + words);
    held = false;
  }
}
