package org.scrubjay.policy;

/** Whether a requirement applies to a service. */
public sealed interface Fit {

  record Applies() implements Fit {}

  record AppliesNot() implements Fit {}

  /**
   * The note does not say what decides it.
   *
   * @param missing for a person, without note text: {@code no MAC is stated}
   */
  record Unknown(String missing) implements Fit {}
}
