package org.scrubjay.codes;

/** A set of codes with one publisher and one way of writing them. */
public enum CodeSystem {
  /** Current Procedural Terminology, HCPCS Level I (American Medical Association). */
  CPT("cpt", "CPT"),
  /** HCPCS Level II (Centers for Medicare and Medicaid Services). */
  HCPCS("hcpcs", "HCPCS Level II"),
  /** ICD-10-CM (National Center for Health Statistics). */
  ICD10CM("icd10cm", "ICD-10-CM");

  private final String id;
  private final String title;

  CodeSystem(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name used on the command line, in JSON and in the code book. */
  public String id() {
    return id;
  }

  /** The name shown to people. */
  public String title() {
    return title;
  }

  public boolean isProcedure() {
    return this != ICD10CM;
  }
}
