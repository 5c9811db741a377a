package org.scrubjay.codes;

/**
 * Text for a CPT code from a file that the user brought. It is the AMA's copyright and is shown
 * only with its notice.
 *
 * @param code five characters
 * @param text as the file has it
 */
public record Descriptor(String code, Kind kind, String text, SourceRef source) implements CodeRow {

  /** The descriptors that the AMA publishes, and those of unknown origin. */
  public enum Kind {
    /** Up to 28 characters, for claims and small screens. */
    SHORT,
    /** Up to 48 characters, in capitals. */
    MEDIUM,
    LONG,
    /** Plain words for patients. */
    CONSUMER,
    /** In clinicians' words; a code may have several. */
    CLINICIAN,
    /** From a table that does not say. */
    OTHER
  }
}
