package org.scrubjay.rules.sides;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.note.statements.Anatomy;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Scopes;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Side;
import org.scrubjay.note.statements.SidedNoun;
import org.scrubjay.note.statements.Sides;

/** The side that a note states of a part of the body, in the words for a reader. */
record StatedSide(Side side, SidedNoun where) {
  private static final Set<LabelRole> STATES =
      EnumSet.of(
          LabelRole.EXAM,
          LabelRole.INDICATION,
          LabelRole.TECHNIQUE,
          LabelRole.FINDINGS,
          LabelRole.IMPRESSION);

  /** What the note says a side of, by the noun. */
  private static final Derived<Map<String, List<SidedNoun>>> SAID =
      Derived.of(
          note ->
              Sides.nouns(
                      FoldedText.of(note),
                      Sentences.of(
                          note, Parts.of(note).stream().filter(StatedSide::states).toList()))
                  .stream()
                  .collect(Collectors.groupingBy(SidedNoun::noun)));

  /**
   * The side of {@code noun}; none when the note names none, both, or one only to deny it. The
   * right metatarsal is a right foot, too.
   */
  static Optional<StatedSide> of(Note note, String noun) {
    FoldedText text = FoldedText.of(note);
    Map<String, List<SidedNoun>> all = note.derived(SAID);
    List<SidedNoun> said = all.getOrDefault(noun, List.of());
    boolean one =
        all.entrySet().stream()
                .filter(entry -> Anatomy.shows(noun, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(SidedNoun::side)
                .distinct()
                .count()
            == 1;
    return said.stream()
        .filter(found -> one && found.side() != Side.BOTH)
        .filter(
            found -> Scopes.certainty(text, found.sentence(), found.span()) == Certainty.AFFIRMED)
        .findFirst()
        .map(found -> new StatedSide(found.side(), found));
  }

  private static boolean states(Part part) {
    return part.roles().stream().anyMatch(STATES::contains);
  }
}
