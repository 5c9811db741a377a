package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the ICD-10-CM conversion table: a new code, and what was assigned before it existed. The
 * codes that a withdrawn code was replaced by are found by looking for it in {@code previous}.
 *
 * @param code the new code, with its dot
 * @param effective the first day of the new code; the table writes a bare year Y for October 1 of
 *     year Y, as its notice says
 * @param previous codes, stems and ranges assigned before; none for what is new altogether
 * @param printed the same as printed, which tells "and" from "or"
 */
public record CodeConversion(
    String code, LocalDate effective, List<CodePattern> previous, String printed)
    implements CodeRow {

  public CodeConversion {
    previous = List.copyOf(previous);
  }
}
