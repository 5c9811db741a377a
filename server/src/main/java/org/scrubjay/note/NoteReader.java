package org.scrubjay.note;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteTree;

/** Reads what a note says from its tree. */
public final class NoteReader {
  private NoteReader() {}

  /**
   * The note of {@code tree}; every tree has one.
   *
   * @param book tells known codes from numbers that only look like codes
   */
  public static Note read(NoteTree tree, CodeBook book, NoteReading reading) {
    return read(tree, book, reading, Earlier.NONE);
  }

  /**
   * The note of {@code tree}, the same that {@link #read(NoteTree, CodeBook, NoteReading)} gives.
   *
   * @param earlier what was worked out of an earlier version of the note
   */
  public static Note read(NoteTree tree, CodeBook book, NoteReading reading, Earlier earlier) {
    NoteSettings settings = NoteSettings.of(tree, reading.defaults());
    NoteKind kind = settings.kind().or(reading::kind).orElseGet(() -> KindDetection.kindOf(tree));
    MentionReader.Mentions mentions =
        MentionReader.read(tree, kind, new KnownCodes(book, reading.defaultDate()));
    List<Claim> claims =
        kind == NoteKind.GUIDE
            ? List.of()
            : ClaimReader.read(tree, kind, mentions, settings.header());
    Header header =
        claims.isEmpty()
            ? HeaderReader.read(tree.lines(), tree, settings.header())
            : claims.get(0).header();
    List<Element.TemplateField> fields =
        tree.elements()
            .filter(Element.TemplateField.class::isInstance)
            .map(Element.TemplateField.class::cast)
            .toList();
    return new Note(
        tree,
        kind,
        header,
        claims,
        mentions.codes(),
        mentions.numbers(),
        fields,
        reading.defaultDate(),
        earlier);
  }

  /** The kind of note that {@code tree} says it is, or looks like. */
  public static NoteKind kindOf(NoteTree tree, Optional<NoteKind> known) {
    return NoteSettings.of(tree, Header.EMPTY)
        .kind()
        .or(() -> known)
        .orElseGet(() -> KindDetection.kindOf(tree));
  }
}
