package org.scrubjay.ide;

import java.util.List;
import java.util.Locale;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.text.Position;
import org.scrubjay.text.Source;

/**
 * Which codes a note has, and where. Nothing else of the note is kept.
 *
 * @param codes in the order of the note
 */
public record NoteIndex(String uri, List<Entry> codes) {

  public NoteIndex {
    codes = List.copyOf(codes);
  }

  /** A code and its place. */
  public record Entry(String code, boolean procedure, Position start, Position end) {}

  /** The codes of an open note. */
  public static NoteIndex of(Snapshot snapshot) {
    return snapshot.isNote()
        ? of(snapshot.uri(), snapshot.note(), snapshot.source())
        : new NoteIndex(snapshot.uri(), List.of());
  }

  /** The codes of a note on disk. */
  public static NoteIndex of(String uri, String text, CodeBook book, NoteReading reading) {
    Source source = Source.of(text);
    return of(uri, NoteReader.read(NoteParsing.parse(source), book, reading), source);
  }

  /** The entries whose code begins with {@code query}, in upper or lower case, dots left out. */
  public List<Entry> matching(String query) {
    String wanted = plain(query);
    return codes.stream().filter(entry -> plain(entry.code()).startsWith(wanted)).toList();
  }

  private static NoteIndex of(String uri, Note note, Source source) {
    return new NoteIndex(
        uri, note.mentions().stream().map(mention -> entry(mention, source)).toList());
  }

  private static Entry entry(CodeMention mention, Source source) {
    return new Entry(
        mention.code(),
        mention.isProcedure(),
        source.lines().positionOf(mention.span().start()),
        source.lines().positionOf(mention.span().end()));
  }

  private static String plain(String code) {
    return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
  }
}
