package org.scrubjay.codes.book;

import java.util.List;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.Setting;

/** Which set answers which question. */
final class BookSets {
  private BookSets() {}

  static CodeSet pairs(Setting setting) {
    return switch (setting) {
      case PRACTITIONER -> CodeSet.NCCI_PTP_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> CodeSet.NCCI_PTP_HOSPITAL;
      case DME_SUPPLIER -> throw new IllegalArgumentException("NCCI has no pairs for suppliers");
    };
  }

  static CodeSet limits(Setting setting) {
    return switch (setting) {
      case PRACTITIONER -> CodeSet.NCCI_MUE_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> CodeSet.NCCI_MUE_HOSPITAL;
      case DME_SUPPLIER -> CodeSet.NCCI_MUE_DME;
    };
  }

  /** The sets whose rows describe codes of a system. */
  static List<CodeSet> described(CodeSystem system) {
    return switch (system) {
      case CPT -> List.of(CodeSet.CPT, CodeSet.CPT_DESCRIPTORS);
      case HCPCS -> List.of(CodeSet.HCPCS);
      case ICD10CM -> List.of(CodeSet.ICD10CM);
    };
  }

  /** The family of a procedure code: HCPCS Level II codes begin with a letter, CPT codes do not. */
  static CodeSet procedures(String code) {
    return !code.isEmpty() && Character.isLetter(code.charAt(0)) ? CodeSet.HCPCS : CodeSet.CPT;
  }
}
