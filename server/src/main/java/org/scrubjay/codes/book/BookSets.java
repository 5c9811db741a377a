package org.scrubjay.codes.book;

import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Setting;

/** Which set answers which question. */
final class BookSets {
  private BookSets() {}

  static CodeSet pairs(Setting setting) {
    return setting == Setting.PRACTITIONER
        ? CodeSet.NCCI_PTP_PRACTITIONER
        : CodeSet.NCCI_PTP_HOSPITAL;
  }

  static CodeSet limits(Setting setting) {
    return setting == Setting.PRACTITIONER
        ? CodeSet.NCCI_MUE_PRACTITIONER
        : CodeSet.NCCI_MUE_HOSPITAL;
  }

  static CodeSet codes(CodeSystem system) {
    return switch (system) {
      case CPT -> CodeSet.CPT;
      case HCPCS -> CodeSet.HCPCS;
      case ICD10CM -> CodeSet.ICD10CM;
    };
  }

  /** The family of a procedure code: HCPCS Level II codes begin with a letter, CPT codes do not. */
  static CodeSet procedures(String code) {
    return !code.isEmpty() && Character.isLetter(code.charAt(0)) ? CodeSet.HCPCS : CodeSet.CPT;
  }
}
