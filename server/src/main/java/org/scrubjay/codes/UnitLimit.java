package org.scrubjay.codes;

/**
 * A medically unlikely edit: the most units of a code.
 *
 * @param units the most that are paid
 * @param adjudication whether the limit is per line or per day, and how firm it is
 * @param rationale in CMS's words
 */
public record UnitLimit(
    Setting setting, String code, int units, Adjudication adjudication, String rationale)
    implements CodeRow {

  /** The MUE adjudication indicator. */
  public enum Adjudication {
    /** 1: each line is held against the limit by itself. */
    LINE(1),
    /** 2: the day's sum, absolute: policy, anatomy or the code's definition. */
    DAY_POLICY(2),
    /** 3: the day's sum, a clinical benchmark; more may be paid with records. */
    DAY_CLINICAL(3);

    private final int indicator;

    Adjudication(int indicator) {
      this.indicator = indicator;
    }

    public int indicator() {
      return indicator;
    }
  }
}
