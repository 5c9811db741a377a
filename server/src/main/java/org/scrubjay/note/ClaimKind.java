package org.scrubjay.note;

import java.util.Optional;
import org.scrubjay.codes.Setting;

/** Who sends the claim; it selects the NCCI table and the payment system. */
public enum ClaimKind {
  /** 837P, CMS-1500. */
  PROFESSIONAL,
  /** 837I, UB-04, outpatient. */
  OUTPATIENT_HOSPITAL,
  INPATIENT,
  /** Ambulatory surgical centre. */
  ASC;

  /** The NCCI table that applies; none for claims that NCCI's tables do not cover. */
  public Optional<Setting> setting() {
    return switch (this) {
      // CMS applies the practitioner edits to ambulatory surgical centre claims as well.
      case PROFESSIONAL, ASC -> Optional.of(Setting.PRACTITIONER);
      case OUTPATIENT_HOSPITAL -> Optional.of(Setting.OUTPATIENT_HOSPITAL);
      case INPATIENT -> Optional.empty();
    };
  }
}
