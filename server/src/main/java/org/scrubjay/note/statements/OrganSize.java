package org.scrubjay.note.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.scrubjay.text.Span;

/**
 * One size that a sentence gives of something.
 *
 * @param organ as this project names it; none for a size in metres, which nothing in the body has
 * @param millimetres the size
 * @param span the number and its unit
 */
public record OrganSize(Optional<String> organ, BigDecimal millimetres, Span span) {
  private static final Wording IN_METRES =
      Wording.of(
          "\\b(?:measur(?:es|e|ing|ed)|size of|diameter of) (?:about |approximately |up to )?"
              + "(?<size>(?<number>\\d+(?:\\.\\d+)?) ?(?:m|meters?|metres?))(?![a-z0-9/]| ?/)");

  private static final Wording OF_ORGAN =
      Wording.of(
          "\\b(?:(?<duct>(?:common (?:bile|hepatic) duct|cbd|chd))|(?<kidney>(?:right|left) kidney)"
              + "|(?<wall>gall ?bladder wall))"
              + "(?: is| again| also| currently)*(?: measur(?:es|e|ing|ed)| has a diameter of)"
              + "(?: about| approximately| up to)?"
              + " (?<size>(?<number>\\d+(?:\\.\\d+)?) ?(?<unit>mm|cm))\\b(?! ?(?:x|by)\\b)");

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** The sizes that {@code sentence} gives in this way, in order of their kinds. */
  public static List<OrganSize> in(FoldedText text, Span sentence) {
    List<OrganSize> found = new ArrayList<>();
    Matcher metres = text.matcher(IN_METRES, sentence);
    while (metres.find()) {
      found.add(
          new OrganSize(
              Optional.empty(),
              new BigDecimal(metres.group("number")).multiply(THOUSAND),
              size(metres)));
    }
    Matcher organ = text.matcher(OF_ORGAN, sentence);
    while (organ.find()) {
      BigDecimal number = new BigDecimal(organ.group("number"));
      found.add(
          new OrganSize(
              Optional.of(name(organ)),
              organ.group("unit").equals("cm") ? number.multiply(TEN) : number,
              size(organ)));
    }
    return List.copyOf(found);
  }

  private static String name(Matcher organ) {
    if (organ.group("duct") != null) {
      return "bile duct";
    }
    return organ.group("kidney") != null ? "kidney" : "gallbladder wall";
  }

  private static Span size(Matcher matcher) {
    return new Span(matcher.start("size"), matcher.end("size"));
  }
}
