package org.scrubjay.codes;

/** Who bills, as NCCI divides it; the tables are never mixed. */
public enum Setting {
  /** Professional claims (837P, CMS-1500). */
  PRACTITIONER("practitioner"),
  /** Outpatient hospital claims (837I, UB-04). */
  OUTPATIENT_HOSPITAL("outpatient hospital"),
  /** Durable medical equipment; NCCI has unit limits for it, but no pairs. */
  DME_SUPPLIER("DME supplier");

  private final String words;

  Setting(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
