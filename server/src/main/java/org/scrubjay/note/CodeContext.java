package org.scrubjay.note;

import java.util.Optional;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;

/**
 * What the words before a code say that it is.
 *
 * @param named whether codes are named expressly ({@code ICD-10 codes}); the heading DIAGNOSIS
 *     alone is more often followed by prose
 */
record CodeContext(Expected expected, boolean named) {

  static final CodeContext NONE = new CodeContext(Expected.NOTHING, false);

  /** The codes that are expected at a place. */
  enum Expected {
    NOTHING,
    PROCEDURES,
    DIAGNOSES,
    ICD9_DIAGNOSES
  }

  boolean expects(Expected what) {
    return expected == what;
  }

  static CodeContext of(Element.Announcement announcement) {
    return switch (announcement.announced()) {
      case PROCEDURES -> new CodeContext(Expected.PROCEDURES, true);
      case DIAGNOSES -> new CodeContext(Expected.DIAGNOSES, true);
      case ICD9_DIAGNOSES -> new CodeContext(Expected.ICD9_DIAGNOSES, true);
      case REVENUE_CODES -> NONE;
    };
  }

  /** The context that a label opens; none when the label does not speak of codes. */
  static Optional<CodeContext> of(Element.Label label, String words) {
    boolean named =
        !words.toUpperCase(java.util.Locale.ROOT).startsWith("DIAGNOS")
            || words.toUpperCase(java.util.Locale.ROOT).contains("CODE");
    if (label.is(LabelRole.PROCEDURE_CODES)) {
      return Optional.of(new CodeContext(Expected.PROCEDURES, true));
    }
    if (label.is(LabelRole.DIAGNOSIS_CODES)) {
      return Optional.of(new CodeContext(Expected.DIAGNOSES, named));
    }
    return label.is(LabelRole.ICD9_CODES)
        ? Optional.of(new CodeContext(Expected.ICD9_DIAGNOSES, true))
        : Optional.empty();
  }
}
