package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.note.Claim;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * The places where one thing is written: a code all over the note, or a diagnosis pointer within
 * its claim.
 *
 * @param at the place that was asked about
 * @param definitions where it is listed: the letter before a diagnosis, the code in a claim's list
 * @param all every place, in order, the definitions included
 * @param pointer whether it is a diagnosis pointer
 */
public record Occurrences(Span at, List<Span> definitions, List<Span> all, boolean pointer) {

  public Occurrences {
    definitions = List.copyOf(definitions);
    all = List.copyOf(all);
  }

  /** What is written at {@code offset}, if it is a pointer or a code. */
  public static Optional<Occurrences> at(Snapshot snapshot, int offset) {
    if (!snapshot.isNote()) {
      return Optional.empty();
    }
    Note note = snapshot.note();
    return note.claims().stream()
        .flatMap(claim -> pointer(snapshot, claim, offset).stream())
        .findFirst()
        .or(() -> code(note, offset));
  }

  /**
   * Writes {@code letter} for a pointer everywhere in its claim.
   *
   * @return none when this is no pointer, {@code letter} is no pointer letter, or stands for
   *     another diagnosis already
   */
  public Optional<List<TextEdit>> renamed(Snapshot snapshot, String letter) {
    // A code may stand in a note without claims.
    if (!pointer) {
      return Optional.empty();
    }
    String upper = letter.strip().toUpperCase(Locale.ROOT);
    Claim claim = claim(snapshot.note(), at);
    boolean taken =
        letters(snapshot, claim).anyMatch(other -> snapshot.source().text(other).equals(upper));
    if (!upper.matches("[A-L]") || taken) {
      return Optional.empty();
    }
    return Optional.of(all.stream().map(span -> new TextEdit(span, upper)).toList());
  }

  private static Optional<Occurrences> pointer(Snapshot snapshot, Claim claim, int offset) {
    Optional<Span> at = letters(snapshot, claim).filter(span -> span.touches(offset)).findFirst();
    return at.map(
        place -> {
          String letter = snapshot.source().text(place).toUpperCase(Locale.ROOT);
          List<Span> marks = same(snapshot, marks(snapshot, claim), letter);
          List<Span> all = new ArrayList<>(marks);
          all.addAll(same(snapshot, uses(snapshot, claim), letter));
          all.sort(Comparator.naturalOrder());
          return new Occurrences(place, marks, all, true);
        });
  }

  private static Optional<Occurrences> code(Note note, int offset) {
    Optional<CodeMention> at =
        note.mentions().stream()
            .filter(mention -> mention.span().touches(offset))
            .reduce((before, after) -> after);
    return at.map(
        mention -> {
          List<Span> listed =
              note.claims().stream()
                  .flatMap(
                      claim ->
                          Stream.concat(
                              claim.lines().stream().map(line -> line.mention()),
                              claim.diagnoses().stream().map(diagnosis -> diagnosis.mention())))
                  .filter(other -> other.code().equals(mention.code()))
                  .map(CodeMention::span)
                  .distinct()
                  .toList();
          List<Span> all =
              note.mentions().stream()
                  .filter(other -> other.code().equals(mention.code()))
                  .map(CodeMention::span)
                  .toList();
          return new Occurrences(
              mention.span(), listed.isEmpty() ? List.of(all.get(0)) : listed, all, false);
        });
  }

  private static Claim claim(Note note, Span span) {
    return note.claimAt(span).orElseGet(() -> note.claims().get(0));
  }

  /** Pointers that are written as letters; numbered ones have no letter to replace. */
  private static Stream<Span> letters(Snapshot snapshot, Claim claim) {
    return Stream.concat(marks(snapshot, claim), uses(snapshot, claim))
        .filter(span -> snapshot.source().text(span).matches("[A-La-l]"));
  }

  private static Stream<Span> uses(Snapshot snapshot, Claim claim) {
    return claim.lines().stream().flatMap(line -> PointerLetters.of(snapshot, line).stream());
  }

  private static Stream<Span> marks(Snapshot snapshot, Claim claim) {
    return snapshot
        .tree()
        .elements()
        .filter(Element.PointerMark.class::isInstance)
        .filter(element -> claim.span().contains(element.span()))
        .map(element -> new Span(element.span().start(), element.span().start() + 1));
  }

  private static List<Span> same(Snapshot snapshot, Stream<Span> spans, String letter) {
    return spans
        .filter(span -> snapshot.source().text(span).equalsIgnoreCase(letter))
        .distinct()
        .toList();
  }
}
