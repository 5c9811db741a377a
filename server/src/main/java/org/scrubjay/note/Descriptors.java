package org.scrubjay.note;

import java.util.List;
import java.util.Optional;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Finds the words beside a code that seem to describe it. */
final class Descriptors {
  private static final int FEWEST_LETTERS = 3;

  private final NoteTree tree;

  Descriptors(NoteTree tree) {
    this.tree = tree;
  }

  /**
   * The words after the element at {@code index} of its line, up to the next code, label or
   * semicolon; in a table, the next cell that has words.
   */
  Optional<Span> after(Line line, int index) {
    List<Element> elements = line.elements();
    int at = index + 1;
    int start = elements.get(index).span().end();
    int end = start;
    boolean newCell = false;
    for (; at < elements.size(); at++) {
      Element element = elements.get(at);
      if (element instanceof Element.CellBreak && !hasWords(start, end)) {
        start = element.span().end();
        end = start;
        newCell = true;
      } else if (element instanceof Element.Text && !newCell && semicolon(element.span()) >= 0) {
        end = semicolon(element.span());
        break;
      } else if (element instanceof Element.Text
          || element instanceof Element.Markup
          || element instanceof Element.Announcement && newCell) {
        end = element.span().end();
      } else if (element instanceof Element.Pointers || element instanceof Element.RevenueCode) {
        if (hasWords(start, end)) {
          break;
        }
        start = element.span().end();
        end = start;
      } else {
        break;
      }
    }
    Span words = strip(start, end);
    return hasWords(words.start(), words.end()) ? Optional.of(words) : Optional.empty();
  }

  private int semicolon(Span span) {
    String text = tree.readable();
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  /** Whether at least three letters stand there, tags of HTML left out. */
  private boolean hasWords(int start, int end) {
    String text = tree.readable();
    int letters = 0;
    boolean tag = false;
    for (int i = start; i < end && letters < FEWEST_LETTERS; i++) {
      char c = text.charAt(i);
      tag = c == '<' || tag && c != '>';
      letters += !tag && Character.isLetter(c) ? 1 : 0;
    }
    return letters >= FEWEST_LETTERS;
  }

  private Span strip(int from, int to) {
    String text = tree.readable();
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start =
          text.charAt(start) == '<' && text.indexOf('>', start) >= 0
              ? Math.min(end, text.indexOf('>', start) + 1)
              : start + 1;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != ')') {
      end--;
    }
    return new Span(start, end);
  }
}
