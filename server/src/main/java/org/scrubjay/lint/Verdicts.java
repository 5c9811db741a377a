package org.scrubjay.lint;

/** Takes a rule's verdicts on one note: problem, passed, or not checked and why. */
public interface Verdicts {

  void problem(Problem problem);

  /** One check was made and found nothing wrong. */
  void passed();

  /**
   * One check could not be made.
   *
   * @param reason what is missing, for a person, without note text; equal reasons are counted once
   *     for a note
   */
  void notChecked(String reason);
}
