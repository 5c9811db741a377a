package org.scrubjay.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that must stand whatever it is given. An input is a list of pieces (lines, edits,
 * messages, damages), so that a failing one can be made smaller by leaving pieces out.
 */
public interface Target {

  String name();

  /** An input, wholly decided by {@code random}. */
  List<String> input(RandomGenerator random);

  /**
   * Tries {@code input}.
   *
   * @throws Throwable when a promise was broken
   */
  void check(List<String> input) throws Throwable;
}
