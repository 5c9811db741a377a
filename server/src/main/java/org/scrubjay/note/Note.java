package org.scrubjay.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.grammar.Section;
import org.scrubjay.text.Span;

/**
 * What a note says, in this field's terms.
 *
 * @param header the values that hold for the whole note
 * @param claims what is billed, one for each date; empty when nothing is listed as billed
 * @param mentions every place where a code is written, in order
 * @param numbers five-digit numbers and the like that nothing shows to be a procedure code, in
 *     order
 * @param fields template fields, in order
 * @param defaultDate the day used where the note states none
 */
public record Note(
    NoteTree tree,
    NoteKind kind,
    Header header,
    List<Claim> claims,
    List<CodeMention> mentions,
    List<Stated<String>> numbers,
    List<Element.TemplateField> fields,
    LocalDate defaultDate) {

  public Note {
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    numbers = List.copyOf(numbers);
    fields = List.copyOf(fields);
  }

  /** The text of {@code span}. */
  public String text(Span span) {
    return tree.text(span);
  }

  /** The sections that play {@code role}, in order. */
  public Stream<Section> sections(LabelRole role) {
    return tree.sections().stream().filter(section -> section.is(role));
  }

  /** The claim that covers {@code span}. */
  public Optional<Claim> claimAt(Span span) {
    return covering(claims, Claim::span, span);
  }

  /**
   * The date of service for what is written at {@code span}: the line's, the claim's, the note's.
   */
  public LocalDate dateAt(Span span) {
    Optional<Claim> claim = claimAt(span);
    return claim
        .flatMap(found -> covering(found.lines(), ServiceLine::span, span).flatMap(found::dateOf))
        .or(() -> claim.flatMap(found -> found.header().dateOfService()).map(Stated::value))
        .or(() -> header.dateOfService().map(Stated::value))
        .orElse(defaultDate);
  }

  /** The day of a service line, or the default where none is stated. */
  public LocalDate dateOf(Claim claim, ServiceLine line) {
    return claim.dateOf(line).orElse(defaultDate);
  }

  /** The one of {@code parts}, which are in order and apart, that holds {@code span}. */
  private static <T> Optional<T> covering(List<T> parts, Function<T, Span> place, Span span) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span candidate = place.apply(parts.get(middle));
      if (candidate.contains(span)) {
        return Optional.of(parts.get(middle));
      }
      if (candidate.start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
