package org.scrubjay.note.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.FieldForm;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * A note's text in the form in which words are looked for: lower case, one kind of blank, dash and
 * apostrophe, and without comments to Scrubjay and unfilled fields. Every character stands where it
 * stands in the note, so that what is found here is found there.
 *
 * @param folded as long as the note's text
 * @param written the note's text
 */
public record FoldedText(String folded, String written) {

  public static FoldedText of(Note note) {
    String text = note.tree().readable();
    StringBuilder folded = fold(text);
    note.tree()
        .elements()
        .filter(FoldedText::isNoStatement)
        .forEach(
            element -> {
              for (int i = element.span().start(); i < element.span().end(); i++) {
                folded.setCharAt(i, ' ');
              }
            });
    return new FoldedText(folded.toString(), text);
  }

  /** A text that stands for itself, such as a title from a code book. */
  public static FoldedText of(String text) {
    return new FoldedText(fold(text).toString(), text);
  }

  public Span all() {
    return new Span(0, folded.length());
  }

  /** What {@code span} says, folded. */
  public String in(Span span) {
    return span.of(folded);
  }

  /** Where {@code pattern} is found in {@code span}; the pattern may look beyond neither end. */
  public Stream<Span> find(Pattern pattern, Span span) {
    return matcher(pattern, span).results().map(match -> new Span(match.start(), match.end()));
  }

  public boolean has(Pattern pattern, Span span) {
    return matcher(pattern, span).find();
  }

  Matcher matcher(Pattern pattern, Span span) {
    return pattern.matcher(folded).region(span.start(), span.end());
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
