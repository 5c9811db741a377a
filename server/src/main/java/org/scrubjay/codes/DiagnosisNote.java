package org.scrubjay.codes;

import java.util.List;

/**
 * An instruction of the ICD-10-CM tabular list.
 *
 * @param carrier the code, category or section that prints the note; descendants inherit it
 * @param text as printed
 * @param codes the codes that the note names, with stems and ranges
 */
public record DiagnosisNote(String carrier, Kind kind, String text, List<CodePattern> codes)
    implements CodeRow {

  public DiagnosisNote {
    codes = List.copyOf(codes);
  }

  /**
   * The note types of the tabular list (ICD-10-CM Official Guidelines, section I.A.11 to I.A.17).
   */
  public enum Kind {
    EXCLUDES1,
    EXCLUDES2,
    CODE_FIRST,
    USE_ADDITIONAL,
    INCLUSION,
    SEVENTH_CHARACTER,
    CODE_ALSO
  }

  /** Whether the note names {@code code}. */
  public boolean names(String code) {
    return codes.stream().anyMatch(pattern -> pattern.matches(code));
  }
}
