package org.scrubjay.note.statements;

import org.scrubjay.text.Span;

/**
 * What a sentence says about contrast material.
 *
 * @param route how it was given; contrast by mouth or by rectum alone does not make an exam one
 *     "with contrast" (CPT, radiology guidelines, administration of contrast materials)
 * @param span the words that say so
 */
public record ContrastStatement(Given given, Route route, Span span) {

  /** Whether contrast was given. */
  public enum Given {
    WITH,
    WITHOUT,
    /** Images before and after. */
    BOTH
  }

  /** How. */
  public enum Route {
    /** Into a vessel, or said without a route, which reports mean so. */
    VESSEL,
    /** Into a joint or the spinal canal, which counts as "with contrast" too. */
    JOINT_OR_CANAL,
    /** By mouth, by rectum or through a tube. */
    BOWEL
  }

  /** Whether this decides between codes with and without contrast. */
  public boolean decides() {
    return route != Route.BOWEL;
  }
}
