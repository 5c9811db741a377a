package org.scrubjay.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    return claims.stream().filter(claim -> claim.span().contains(span)).findFirst();
  }

  /**
   * The date of service for what is written at {@code span}: the line's, the claim's, the note's.
   */
  public LocalDate dateAt(Span span) {
    Optional<Claim> claim = claimAt(span);
    return claim
        .flatMap(
            found ->
                found.lines().stream()
                    .filter(line -> line.span().contains(span))
                    .findFirst()
                    .flatMap(found::dateOf))
        .or(() -> claim.flatMap(found -> found.header().dateOfService()).map(Stated::value))
        .or(() -> header.dateOfService().map(Stated::value))
        .orElse(defaultDate);
  }

  /** The day of a service line, or the default where none is stated. */
  public LocalDate dateOf(Claim claim, ServiceLine line) {
    return claim.dateOf(line).orElse(defaultDate);
  }
}
