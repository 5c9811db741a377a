package org.scrubjay.audit;

import java.util.Map;
import org.scrubjay.policy.Fit;
import org.scrubjay.policy.Requirement;

/**
 * One CT or MR study.
 *
 * @param basis how we know of it
 * @param threed whether three-dimensional rendering is billed with it, or described of it
 * @param expectations whose expectation on the share of such studies counts for it
 */
public record Study(Basis basis, boolean threed, Map<Requirement, Fit> expectations) {

  public Study {
    expectations = Map.copyOf(expectations);
  }

  /**
   * A claim and the report of the same study are two notes, so that studies of the one basis are
   * never added to those of the other.
   */
  public enum Basis {
    /** A service line bills it. */
    BILLED,
    /** A report without service lines describes it. */
    DESCRIBED
  }
}
