package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A CPT or HCPCS Level II code.
 *
 * @param code five characters, upper case
 * @param label plain words: this project's for CPT codes, or else the imported descriptor; the
 *     official descriptor for HCPCS; empty for a CPT code that an imported table has, but none
 *     describes
 * @param labelSource whose words the label is, for display beside it
 * @param validity the days on which the code may be reported
 * @param attestedFrom first day for which a source shows the code, where its start is not stated
 * @param successors codes that replaced it
 * @param abbreviations what people type for it
 * @param imaging what kind of exam it is, for imaging codes
 */
public record Procedure(
    CodeSystem system,
    String code,
    String label,
    SourceRef labelSource,
    Period validity,
    Optional<LocalDate> attestedFrom,
    List<String> successors,
    List<String> abbreviations,
    Optional<Imaging> imaging)
    implements CodeRow {

  public Procedure {
    successors = List.copyOf(successors);
    abbreviations = List.copyOf(abbreviations);
  }
}
