package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Node;
import org.scrubjay.text.Span;

/** What a growing selection takes in: word, entry, line, section, note. */
public final class SelectionRanges {
  private SelectionRanges() {}

  /** The spans around {@code offset}, innermost first, each larger than the one before. */
  public static List<Span> around(Snapshot snapshot, int offset) {
    List<Span> outermostFirst = new ArrayList<>();
    if (!snapshot.isNote()) {
      return List.of(new Span(0, snapshot.source().text().length()));
    }
    Node node = snapshot.tree();
    while (node != null) {
      Span span =
          node instanceof Element.Text text ? word(snapshot, text.span(), offset) : node.span();
      if (outermostFirst.isEmpty() || !outermostFirst.get(outermostFirst.size() - 1).equals(span)) {
        outermostFirst.add(span);
      }
      node = child(node, offset);
    }
    List<Span> innermostFirst = new ArrayList<>();
    for (int i = outermostFirst.size() - 1; i >= 0; i--) {
      innermostFirst.add(outermostFirst.get(i));
    }
    return List.copyOf(innermostFirst);
  }

  /** The part that begins at or holds {@code offset}; at the very end, the last. */
  private static Node child(Node node, int offset) {
    Node last = null;
    for (Node part : node.children()) {
      if (part.span().start() <= offset && offset <= part.span().end()) {
        last = part;
      }
    }
    return last;
  }

  private static Span word(Snapshot snapshot, Span within, int offset) {
    String text = snapshot.source().text();
    int start = Math.max(within.start(), Math.min(offset, within.end()));
    int end = start;
    while (start > within.start() && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    while (end < within.end() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }
}
