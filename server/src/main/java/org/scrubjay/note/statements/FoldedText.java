package org.scrubjay.note.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.FieldForm;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * A note's text in the form in which words are looked for: lower case, one kind of blank, dash and
 * apostrophe, and without comments to Scrubjay and unfilled fields. Every character stands where it
 * stands in the note, so that what is found here is found there.
 */
public final class FoldedText {
  private static final Derived<FoldedText> OF_NOTE = Derived.of(FoldedText::read);

  private final String folded;
  private final String written;
  private final Optional<LetterGroups> letters;

  private FoldedText(String folded, String written, Optional<LetterGroups> letters) {
    this.folded = folded;
    this.written = written;
    this.letters = letters;
  }

  public static FoldedText of(Note note) {
    return note.derived(OF_NOTE);
  }

  private static FoldedText read(Note note) {
    String text = note.tree().readable();
    StringBuilder folded = fold(text);
    // Taken before anything is left out, so that they hold for the text as it is written too.
    LetterGroups letters = LetterGroups.of(folded);
    note.tree()
        .elements()
        .filter(FoldedText::isNoStatement)
        .forEach(
            element -> {
              for (int i = element.span().start(); i < element.span().end(); i++) {
                folded.setCharAt(i, ' ');
              }
            });
    return new FoldedText(folded.toString(), text, Optional.of(letters));
  }

  /** A text that stands for itself, such as a title from a code book. */
  public static FoldedText of(String text) {
    return new FoldedText(fold(text).toString(), text, Optional.empty());
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
    return mayHold(wording)
        ? wording.find(folded, span, Integer.MAX_VALUE).stream()
        : Stream.empty();
  }

  public boolean has(Wording wording, Span span) {
    return mayHold(wording) && !wording.find(folded, span, 1).isEmpty();
  }

  /** Whether the text has the letters that {@code wording} needs. */
  boolean mayHold(Wording wording) {
    return letters.map(wording.needs()::in).orElse(true);
  }

  Matcher matcher(Wording wording, Span span) {
    int end = mayHold(wording) ? span.end() : span.start();
    return wording.matcher(folded).region(span.start(), end);
  }

  private static boolean isNoStatement(Element element) {
    return element instanceof Element.Directive
        || element instanceof Element.Markup
        || element instanceof Element.TemplateField field
            && (field.form() != FieldForm.BRACKET || field.options().size() > 1);
  }

  private static StringBuilder fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text, i));
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
