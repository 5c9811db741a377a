package org.scrubjay.note.statements;

/** How a sentence speaks of something. */
public enum Certainty {
  AFFIRMED,
  NEGATED,
  /**
   * Said with a word that leaves it open. In outpatient coding such a diagnosis is not coded as if
   * it existed (ICD-10-CM Official Guidelines, section IV.H).
   */
  UNCERTAIN
}
