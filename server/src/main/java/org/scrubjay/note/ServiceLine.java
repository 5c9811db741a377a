package org.scrubjay.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * A procedure that is billed.
 *
 * @param span from the code to the last of its details on the same line
 * @param modifiers upper case, in the order written
 * @param units as stated, else 1
 * @param unitsSpan where the units are stated
 * @param pointers letters of the diagnoses it points at
 * @param revenueCode four digits, or three as written
 * @param charge dollars, for the line
 * @param ownDate a date on the line, which holds for it alone
 */
public record ServiceLine(
    CodeMention mention,
    Span span,
    List<Stated<String>> modifiers,
    int units,
    Optional<Span> unitsSpan,
    List<Stated<Character>> pointers,
    Optional<Stated<String>> revenueCode,
    Optional<Stated<BigDecimal>> charge,
    Optional<Stated<LocalDate>> ownDate) {

  public ServiceLine {
    modifiers = List.copyOf(modifiers);
    pointers = List.copyOf(pointers);
  }

  public String code() {
    return mention.code();
  }

  public boolean hasModifier(String modifier) {
    return modifiers.stream().anyMatch(stated -> stated.value().equals(modifier));
  }

  /** The code and its modifiers as one word: {@code 75574-26}. */
  public String written() {
    StringBuilder words = new StringBuilder(code());
    modifiers.forEach(modifier -> words.append('-').append(modifier.value()));
    return words.toString();
  }
}
