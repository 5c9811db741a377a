package org.scrubjay.note.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The sizes that {@code sentences} give in this way, by their kind and then in order. */
  public static List<OrganSize> in(FoldedText text, Sentences sentences) {
    List<OrganSize> found = new ArrayList<>();
    sentences.with(IN_METRES).forEach(sentence -> inMetres(text, sentence, found));
    sentences.with(OF_ORGAN).forEach(sentence -> ofOrgan(text, sentence, found));
    return List.copyOf(found);
  }

  private static void inMetres(FoldedText text, Span sentence, List<OrganSize> found) {
    Occurrences metres = text.search(IN_METRES, sentence);
    while (metres.find()) {
      found.add(new OrganSize(Optional.empty(), number(metres).multiply(THOUSAND), size(metres)));
    }
  }

  private static void ofOrgan(FoldedText text, Span sentence, List<OrganSize> found) {
    Occurrences organ = text.search(OF_ORGAN, sentence);
    while (organ.find()) {
      BigDecimal number = number(organ);
      found.add(
          new OrganSize(
              Optional.of(name(organ)),
              organ.group("unit").equals(Optional.of("cm")) ? number.multiply(TEN) : number,
              size(organ)));
    }
  }

  private static String name(Occurrences organ) {
    if (organ.group("duct").isPresent()) {
      return "bile duct";
    }
    return organ.group("kidney").isPresent() ? "kidney" : "gallbladder wall";
  }

  private static BigDecimal number(Occurrences size) {
    return new BigDecimal(size.group("number").orElseThrow());
  }

  private static Span size(Occurrences found) {
    return new Span(found.start("size"), found.end("size"));
  }
}
