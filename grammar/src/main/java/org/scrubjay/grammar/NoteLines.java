package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.scrubjay.grammar.NoteParser.LineContext;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Source;
import org.scrubjay.text.Span;

/** Text in, lines out. */
final class NoteLines {
  private NoteLines() {}

  static List<Line> of(String text) {
    NoteTokens tokens = NoteTokens.of(text);
    LineBuilder builder = new LineBuilder(text, tokens);
    List<Line> lines = new ArrayList<>();
    LineContext open = null;
    int start = 0;
    // One walk over the children: asking the parse tree for its n-th line counts from the first.
    for (ParseTree child : new LeanParser(tokens).note().children) {
      if (child instanceof LineContext line) {
        open = line;
      } else if (child instanceof TerminalNode lineEnd) {
        int end = lineEnd.getSymbol().getStopIndex() + 1;
        lines.add(builder.build(open, new Span(start, end)));
        start = end;
      }
    }
    lines.add(builder.build(open, new Span(start, text.length())));
    return lines;
  }

  /**
   * The lines of {@code source}. Nothing in the grammar crosses a line, so that those at the start
   * and at the end which are written as in {@code earlier} are taken from there.
   */
  static List<Line> of(Source source, NoteTree earlier) {
    String before = earlier.source().text();
    String after = source.text();
    List<Line> old = earlier.lineList();
    int count = source.lines().count();
    int least = Math.min(old.size(), count);
    int head = 0;
    while (head < least && isSame(before, old.get(head).span(), after, place(source, head))) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && isSame(
            before,
            old.get(old.size() - 1 - tail).span(),
            after,
            place(source, count - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>(count);
    lines.addAll(old.subList(0, head));
    if (head < count - tail) {
      Span changed = place(source, head).cover(place(source, count - 1 - tail));
      Shift shift = new Shift(changed.start());
      List<Line> fresh = of(changed.of(after));
      // Where lines follow, what was parsed ends with a line end and so with an empty line.
      fresh.subList(0, count - tail - head).forEach(line -> lines.add(shift.line(line)));
    }
    Shift shift = new Shift(after.length() - before.length());
    old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(shift.line(line)));
    return lines;
  }

  private static boolean isSame(String before, Span old, String after, Span place) {
    return old.length() == place.length()
        && before.regionMatches(old.start(), after, place.start(), place.length());
  }

  /** A line with its line end. */
  private static Span place(Source source, int line) {
    LineIndex lines = source.lines();
    int end = line + 1 < lines.count() ? lines.line(line + 1).start() : source.text().length();
    return new Span(lines.line(line).start(), end);
  }
}
