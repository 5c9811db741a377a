package org.scrubjay.note.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/** Numbers that reports state and coverage rules ask for. */
public final class Measures {
  private static final Wording STENOSIS =
      Wording.of(
          "(?<less>less than |under |below |< ?|up to )?(?<low>\\d{1,3})(?: ?%)?"
              + "(?: ?(?:-|to) ?(?<high>\\d{1,3}))? ?(?:%|percent)[^.;]{0,40}?"
              + "\\b(?:stenos[ie]s|narrowing|luminal reduction|diameter reduction)"
              + "|\\b(?:stenos[ie]s|narrowing)[^.;,0-9]{0,30}?"
              + "(?<less2>less than |under |below |< ?|up to )?(?<low2>\\d{1,3})(?: ?%)?"
              + "(?: ?(?:-|to) ?(?<high2>\\d{1,3}))? ?(?:%|percent)");
  private static final Wording BODY_MASS_INDEX =
      Wording.of("\\b(?:bmi|body mass index)[^0-9.;]{0,20}(?<value>\\d{2}(?:\\.\\d+)?)\\b");

  private static final Wording EJECTION_FRACTION =
      Wording.of(
          "\\b(?:lv ?ef|(?:left ventricular )?ejection fraction|ef)\\b[^0-9.;]{0,30}"
              + "(?<value>\\d{2})(?: ?- ?\\d{2})? ?(?:%|percent)");
  private static final Wording PACK_YEARS =
      Wording.of("\\b(?<value>\\d{1,3})(?:\\+)?[- ]pack[- ]years?\\b");

  private Measures() {}

  /**
   * A degree of stenosis in percent of the diameter; one number is both ends.
   *
   * @param low the lower end; 0 for "less than 25 %"
   */
  public record Stenosis(int low, int high, Span span) {}

  /** The degrees that {@code sentence} states, in order. */
  public static List<Stenosis> stenoses(FoldedText text, Span sentence) {
    List<Stenosis> found = new ArrayList<>();
    Occurrences stenoses = text.search(STENOSIS, sentence);
    while (stenoses.find()) {
      boolean first = stenoses.group("low").isPresent();
      int low = Integer.parseInt(stenoses.group(first ? "low" : "low2").orElseThrow());
      int high = stenoses.group(first ? "high" : "high2").map(Integer::parseInt).orElse(low);
      boolean less = stenoses.group(first ? "less" : "less2").isPresent();
      if (high <= 100) {
        found.add(new Stenosis(less ? 0 : low, high, stenoses.found()));
      }
    }
    return List.copyOf(found);
  }

  /** The left ventricular ejection fraction in percent; of a range, its lower end. */
  public static Optional<BigDecimal> ejectionFraction(FoldedText text, Span span) {
    return value(text.search(EJECTION_FRACTION, span));
  }

  /** Smoking in pack-years, where {@code span} states it with its number. */
  public static Optional<BigDecimal> packYears(FoldedText text, Span span) {
    return value(text.search(PACK_YEARS, span));
  }

  /** The body mass index in kg/m², where {@code span} states it with its number. */
  public static Optional<BigDecimal> bodyMassIndex(FoldedText text, Span span) {
    return value(text.search(BODY_MASS_INDEX, span));
  }

  private static Optional<BigDecimal> value(Occurrences stated) {
    return stated.find() ? stated.group("value").map(BigDecimal::new) : Optional.empty();
  }
}
