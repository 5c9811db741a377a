package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.FieldForm;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * A note's text in the form in which words are looked for: lower case, one kind of blank, dash and
 * apostrophe, and without comments to Scrubjay and unfilled fields. Every character stands where it
 * stands in the note, so that what is found here is found there.
 */
public final class FoldedText {
  private static final Derived<FoldedText> OF_NOTE =
      Derived.of(FoldedText::read, FoldedText::revised);

  /** After so many edits the text is read anew, because some of what is kept only ever grows. */
  private static final int MOST_REVISIONS = 100;

  private final String folded;
  private final String written;
  private final Optional<Places> places;
  private final Optional<Places> placesWritten;
  private final int revisions;

  private FoldedText(
      String folded,
      String written,
      Optional<Places> places,
      Optional<Places> placesWritten,
      int revisions) {
    this.folded = folded;
    this.written = written;
    this.places = places;
    this.placesWritten = placesWritten;
    this.revisions = revisions;
  }

  public static FoldedText of(Note note) {
    return note.derived(OF_NOTE);
  }

  private static FoldedText read(Note note) {
    String text = note.tree().readable();
    char[] folded = fold(text, 0, text.length());
    String all = new String(folded);
    // Taken before anything is left out, so that they hold for the text as it is written too.
    LetterGroups letters = LetterGroups.of(all);
    boolean complete = !leaveOut(note.tree().elements(), 0, folded);
    String left = complete ? all : new String(folded);
    Places written = new Places(text, letters);
    Places found = complete && isAscii(text) ? written.ofFolded(left) : new Places(left, letters);
    return new FoldedText(left, text, Optional.of(found), Optional.of(written), 0);
  }

  private static FoldedText revised(Note note, FoldedText earlier, Change change) {
    if (earlier.revisions == MOST_REVISIONS) {
      return read(note);
    }
    String text = note.tree().readable();
    Change lines = change.ofWholeLines(note.tree().source().lines());
    int start = lines.after().start();
    int end = lines.after().end();
    char[] folded = fold(text, start, end);
    String beside =
        new String(fold(text, Math.max(0, start - 2), Math.min(text.length(), end + 2)));
    LetterGroups letters = earlier.placesWritten.orElseThrow().letters().with(beside);
    boolean complete = !leaveOut(note.tree().elementsIn(lines.after()), start, folded);
    String left =
        new StringBuilder(text.length())
            .append(earlier.folded, 0, start)
            .append(folded)
            .append(earlier.folded, lines.before().end(), earlier.folded.length())
            .toString();
    Places writtenBefore = earlier.placesWritten.orElseThrow();
    Places foundBefore = earlier.places.orElseThrow();
    Places written = writtenBefore.revised(text, letters, lines);
    Places found =
        complete && foundBefore.sharesWordsWith(writtenBefore) && isAscii(lines.after().of(text))
            ? foundBefore.revisedOfFolded(left, written, lines)
            : foundBefore.revised(left, letters, lines);
    return new FoldedText(
        left, text, Optional.of(found), Optional.of(written), earlier.revisions + 1);
  }

  /**
   * Puts blanks over the elements that state nothing; says whether there were any.
   *
   * @param start where {@code folded} begins
   */
  private static boolean leaveOut(Stream<Element> elements, int start, char[] folded) {
    List<Span> gone =
        elements
            .filter(FoldedText::isNoStatement)
            .map(Element::span)
            .filter(span -> span.length() > 0)
            .toList();
    gone.forEach(span -> Arrays.fill(folded, span.start() - start, span.end() - start, ' '));
    return !gone.isEmpty();
  }

  /** A text that stands for itself, such as a title from a code book. */
  public static FoldedText of(String text) {
    String folded = new String(fold(text, 0, text.length()));
    return new FoldedText(folded, text, Optional.empty(), Optional.empty(), 0);
  }

  /** As long as the note's text. */
  public String folded() {
    return folded;
  }

  /** The note's text. */
  public String written() {
    return written;
  }

  public Span all() {
    return new Span(0, folded.length());
  }

  /** What {@code span} says, folded. */
  public String in(Span span) {
    return span.of(folded);
  }

  /** Where {@code wording} is found in {@code span}; it may look beyond neither end. */
  public Stream<Span> find(Wording wording, Span span) {
    Occurrences occurrences = search(wording, span);
    if (!occurrences.find()) {
      return Stream.empty();
    }
    Span first = occurrences.found();
    if (!occurrences.find()) {
      return Stream.of(first);
    }
    List<Span> found = new ArrayList<>(List.of(first, occurrences.found()));
    while (occurrences.find()) {
      found.add(occurrences.found());
    }
    return found.stream();
  }

  public boolean has(Wording wording, Span span) {
    return search(wording, span).find();
  }

  /** Whether {@code wording} may be anywhere in the text; the answer costs next to nothing. */
  public boolean mayHold(Wording wording) {
    return places.isEmpty() || places.get().mayHold(wording);
  }

  /**
   * The first place from {@code from} to {@code end} at which {@code wording} may begin when it
   * stands outside the middle of a word, or {@code end}.
   */
  int next(Wording wording, int from, int end) {
    return places.isEmpty() ? from : places.get().next(wording, from, end);
  }

  /** Searches {@code span} for {@code wording}. */
  Occurrences search(Wording wording, Span span) {
    return new Occurrences(wording, folded, span, places);
  }

  /** Searches the whole text as it is written. */
  Occurrences searchWritten(Wording wording) {
    return new Occurrences(wording, written, all(), placesWritten);
  }

  private static boolean isNoStatement(Element element) {
    return element instanceof Element.Directive
        || element instanceof Element.Markup
        || element instanceof Element.TemplateField field
            && (field.form() != FieldForm.BRACKET || field.options().size() > 1);
  }

  private static boolean isAscii(String text) {
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    return all < Openings.ASCII;
  }

  private static char[] fold(String text, int start, int end) {
    char[] folded = new char[end - start];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(start + i);
      // Most characters are plain, and these need no look at a table.
      folded[i] =
          c >= ' ' && c <= '~' ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : fold(text, start + i);
    }
    return folded;
  }

  private static char fold(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\n', '\r', '\t', '\u00A0', '\u202F', '\u2009', '\u200B', '\uFEFF' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u00D7' -> 'x';
      // Text taken from PDF files has a long s and a t where the ligature ft was: "leſt" is left.
      case '\u017F' -> at + 1 < text.length() && text.charAt(at + 1) == 't' ? 'f' : 's';
      default -> Character.toLowerCase(c);
    };
  }
}
