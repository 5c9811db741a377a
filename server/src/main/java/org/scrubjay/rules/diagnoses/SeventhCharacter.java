package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;

/**
 * The seventh character that injuries and some other codes need, and the X that fills the places
 * before it (ICD-10-CM Official Guidelines, sections I.A.4 and I.A.5).
 */
final class SeventhCharacter {
  private static final int PLACES = 7;

  private SeventhCharacter() {}

  /**
   * The codes that complete {@code heading} with nothing but X and a seventh character; empty when
   * it lacks more than that.
   */
  static List<DiagnosisCode> completions(CodeBook book, DiagnosisCode heading, LocalDate date) {
    String stem = fill(bare(heading.code()));
    List<DiagnosisCode> below = Standing.billableBelow(book, heading.code(), date);
    boolean only =
        below.stream().map(child -> bare(child.code())).allMatch(code -> isOn(stem, code));
    return only ? below : List.of();
  }

  /**
   * The billable code that {@code code} becomes when X is put before its last character: {@code
   * S82.62XA} for {@code S82.62A}.
   */
  static Optional<DiagnosisCode> filled(CodeBook book, String code, LocalDate date) {
    String written = bare(code);
    if (written.length() < 4 || written.length() >= PLACES) {
      return Optional.empty();
    }
    int last = written.length() - 1;
    if (!Character.isLetter(written.charAt(last)) || written.charAt(last) == 'X') {
      return Optional.empty();
    }
    return book.diagnosis(fill(written.substring(0, last)) + written.charAt(last), date)
        .found()
        .filter(found -> found.billable() && found.validity().contains(date));
  }

  private static boolean isOn(String stem, String code) {
    return code.length() == PLACES && code.startsWith(stem);
  }

  private static String fill(String stem) {
    return stem + "X".repeat(PLACES - 1 - Math.min(PLACES - 1, stem.length()));
  }

  private static String bare(String code) {
    return code.replace(".", "");
  }
}
