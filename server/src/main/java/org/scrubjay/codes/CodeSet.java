package org.scrubjay.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of table that the code book holds; each is published, dated and imported on its own. */
public enum CodeSet {
  CPT("cpt", "CPT codes"),
  HCPCS("hcpcs", "HCPCS Level II"),
  MODIFIERS("modifiers", "modifiers"),
  ICD10CM("icd10cm", "ICD-10-CM"),
  ICD10CM_CONVENTIONS("icd10cm-conventions", "ICD-10-CM tabular conventions"),
  PFS("pfs", "Medicare physician fee schedule"),
  GPCI("gpci", "Medicare geographic practice cost indices"),
  LOCALITIES("localities", "Medicare fee schedule localities"),
  ANESTHESIA("anesthesia", "Medicare anesthesia conversion factors"),
  OPPS_CAP("opps-cap", "Medicare imaging payments capped at OPPS"),
  OPPS("opps", "Medicare outpatient prospective payment"),
  NCCI_PTP_PRACTITIONER("ncci-ptp-practitioner", "NCCI PTP practitioner"),
  NCCI_PTP_HOSPITAL("ncci-ptp-hospital", "NCCI PTP outpatient hospital"),
  NCCI_MUE_PRACTITIONER("ncci-mue-practitioner", "NCCI MUE practitioner"),
  NCCI_MUE_HOSPITAL("ncci-mue-hospital", "NCCI MUE outpatient hospital"),
  NCCI_MUE_DME("ncci-mue-dme", "NCCI MUE DME supplier"),
  NCCI_ADDONS("ncci-addons", "NCCI add-on codes"),
  COVERAGE("coverage", "Medicare Coverage Database articles"),
  CPT_DESCRIPTORS("cpt-descriptors", "CPT descriptors"),
  ICD10CM_CONVERSIONS("icd10cm-conversions", "ICD-10-CM conversion table"),
  PLACE_OF_SERVICE("place-of-service", "place of service codes"),
  ZIP_LOCALITY("zip-locality", "ZIP codes and Medicare localities"),
  THREED_EXCLUSIONS("threed-exclusions", "CPT instructions for 3D rendering");

  private final String id;
  private final String title;

  CodeSet(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in tables, JSON and on the command line. */
  public String id() {
    return id;
  }

  /** The name in messages. */
  public String title() {
    return title;
  }

  /** By its id, for which people also write {@code icd-10-cm} and the like. */
  public static Optional<CodeSet> ofWritten(String name) {
    String plain = plain(name);
    return Stream.of(values()).filter(set -> plain(set.id).equals(plain)).findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "");
  }

  public static Optional<CodeSet> ofId(String id) {
    return Stream.of(values()).filter(set -> set.id.equals(id)).findFirst();
  }
}
