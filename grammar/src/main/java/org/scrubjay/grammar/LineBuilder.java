package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.scrubjay.grammar.NoteParser.ElementContext;
import org.scrubjay.grammar.NoteParser.LabelContext;
import org.scrubjay.grammar.NoteParser.LeadContext;
import org.scrubjay.grammar.NoteParser.LineContext;
import org.scrubjay.grammar.NoteParser.TextContext;
import org.scrubjay.text.Span;

/** Turns one line of ANTLR's parse tree into a {@link Line} whose elements cover it. */
final class LineBuilder {
  /** Longer runs of words before a colon are sentences; all-capital labels may be longer. */
  private static final int MOST_LABEL_WORDS = 7;

  /** Longer than any name of a section or header field. */
  private static final int LONGEST_INLINE_LABEL = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}®'’-]+");

  /** A heading without a colon: {@code FINDINGS}, {@code **Impression**}, {@code IMPRESSION,}. */
  private static final Pattern BARE_HEADING =
      Pattern.compile(
          "(#+ *|\\*\\*)?([\\p{Lu}\\p{Ll} /&-]+?)(\\*\\*|,(?= *$)|,(?= \\P{Ll})| - .*)?\\s*");

  /** Capitalised words directly before a colon. */
  private static final Pattern INLINE_LABEL =
      Pattern.compile("(?:\\b[\\p{Lu}\\p{N}]{2,}[ -])*\\b\\p{Lu}[\\p{L}\\p{N}]* *:$");

  private final String text;
  private final ElementBuilder elements;

  LineBuilder(String text) {
    this.text = text;
    this.elements = new ElementBuilder(text);
  }

  Line build(LineContext line, Span span) {
    Filler filler = new Filler(span.start());
    Optional<Element.Label> bare = bareHeading(span);
    if (bare.isPresent()) {
      filler.add(bare.get());
    }
    for (ParseTree child : children(line)) {
      if (isText(child)) {
        continue;
      }
      Span place = elements.span(child);
      if (place.start() < filler.cursor) {
        continue;
      }
      if (child instanceof LeadContext) {
        filler.add(new Element.Lead(place));
      } else if (child instanceof LabelContext label) {
        startLabel(label, place, filler);
      } else if (isColon(child)) {
        inlineLabel(filler.cursor, place).ifPresent(filler::add);
      } else {
        elements.build(child).ifPresent(filler::add);
      }
    }
    return new Line(span, filler.fill(span.end()));
  }

  /** Words need no element: the filler puts text into every gap. */
  private static boolean isText(ParseTree child) {
    return child instanceof ElementContext && child.getChild(0) instanceof TextContext;
  }

  private static boolean isColon(ParseTree child) {
    return child instanceof ElementContext
        && child.getChild(0) instanceof TerminalNode leaf
        && leaf.getSymbol().getType() == NoteLexer.COLON;
  }

  /**
   * The label of a line, unless its words are a sentence, its colon belongs to a number or a time,
   * or nobody would call it a label.
   */
  private void startLabel(LabelContext context, Span place, Filler filler) {
    Span name = strip(place);
    Set<LabelRole> roles = Labels.roles(name.of(text));
    if (roles.isEmpty() && !looksLikeLabel(name, place)) {
      // The last words may still be a label: "SEEN TODAY DOS: 03/14/2025".
      knownSuffix(name, place).ifPresent(filler::add);
      reread(context, filler);
      return;
    }
    filler.add(new Element.Label(place, name, roles, true));
  }

  /** Words that turned out to be no label may still hold an announcement of codes. */
  private void reread(LabelContext context, Filler filler) {
    if (filler.cursor >= elements.span(context).end()) {
      return;
    }
    context.labelWord().stream()
        .flatMap(part -> part.word().stream())
        .map(word -> elements.announcement(word.getStart()))
        .flatMap(Optional::stream)
        .forEach(filler::add);
  }

  /** The label that a colon in the middle of a line ends, if its words are the name of one. */
  private Optional<Element.Label> inlineLabel(int start, Span colon) {
    int from = Math.max(start, colon.start() - LONGEST_INLINE_LABEL);
    Matcher words = INLINE_LABEL.matcher(text).region(from, colon.end());
    if (!words.find()) {
      return Optional.empty();
    }
    Span place = new Span(words.start(), colon.end());
    Span name = strip(place);
    Set<LabelRole> roles = Labels.roles(name.of(text));
    if (!roles.isEmpty() && (isCapitals(name) || roles.stream().anyMatch(LabelRole::isHeading))) {
      return Optional.of(new Element.Label(place, name, roles, false));
    }
    return knownSuffix(name, place);
  }

  /** "NGS JK POS:" is the end of one value and the label of the next. */
  private Optional<Element.Label> knownSuffix(Span name, Span place) {
    Matcher word = WORD.matcher(text).region(name.start(), name.end());
    boolean first = true;
    while (word.find()) {
      Span suffix = new Span(word.start(), name.end());
      Set<LabelRole> roles = first ? Set.of() : Labels.roles(suffix.of(text));
      if (!roles.isEmpty() && isCapitals(suffix)) {
        return Optional.of(
            new Element.Label(new Span(suffix.start(), place.end()), suffix, roles, false));
      }
      first = false;
    }
    return Optional.empty();
  }

  private boolean looksLikeLabel(Span name, Span place) {
    String words = name.of(text);
    boolean digitBefore = name.end() > 0 && Character.isDigit(text.charAt(name.end() - 1));
    boolean digitAfter = place.end() < text.length() && Character.isDigit(text.charAt(place.end()));
    boolean startsSmall = !words.isEmpty() && Character.isLowerCase(words.charAt(0));
    return !digitBefore
        && !digitAfter
        && !startsSmall
        && (words.equals(words.toUpperCase(Locale.ROOT)) || countWords(name) <= MOST_LABEL_WORDS);
  }

  private Optional<Element.Label> bareHeading(Span line) {
    int end = line.end();
    while (end > line.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = line.start();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    if (end - start < 4 || text.charAt(end - 1) == ':' || !mayBeHeading(start)) {
      return Optional.empty();
    }
    Matcher heading = BARE_HEADING.matcher(text).region(start, end);
    if (!heading.matches()) {
      return Optional.empty();
    }
    Span name = new Span(heading.start(2), heading.end(2));
    Set<LabelRole> roles = Labels.roles(name.of(text));
    boolean marked = heading.group(1) != null;
    boolean section = roles.stream().anyMatch(LabelRole::isHeading);
    if (!section || !marked && !isCapitals(name)) {
      return Optional.empty();
    }
    String tail = heading.group(3) == null ? "" : heading.group(3);
    int stop =
        tail.startsWith(" - ")
            ? heading.start(3) + 2
            : heading.end(2) + (tail.startsWith(",") ? 1 : 0);
    stop = tail.equals("**") ? heading.end(3) : stop;
    return Optional.of(new Element.Label(new Span(start, stop), name, roles, true));
  }

  /** A look at two characters spares most lines the pattern. */
  private boolean mayBeHeading(int start) {
    char first = text.charAt(start);
    boolean marked = first == '#' || first == '*';
    return marked || Character.isUpperCase(first) && Character.isUpperCase(text.charAt(start + 1));
  }

  /** The label without colon, stars and blanks. */
  private Span strip(Span label) {
    int start = label.start();
    int end = label.end();
    while (end > start
        && (isBlank(text.charAt(end - 1)) || ":*".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    while (start < end && (isBlank(text.charAt(start)) || text.charAt(start) == '*')) {
      start++;
    }
    return new Span(start, end);
  }

  private boolean isCapitals(Span name) {
    String words = name.of(text);
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  private int countWords(Span name) {
    return (int) WORD.matcher(text).region(name.start(), name.end()).results().count();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
  }

  private static List<ParseTree> children(ParserRuleContext context) {
    return context.children == null ? List.of() : context.children;
  }

  /** Collects elements and puts text into the gaps between them. */
  static final class Filler {
    private final List<Element> elements = new ArrayList<>();
    private int cursor;

    Filler(int start) {
      this.cursor = start;
    }

    void add(Element element) {
      gap(element.span().start());
      elements.add(element);
      cursor = element.span().end();
    }

    List<Element> fill(int end) {
      gap(end);
      return elements;
    }

    private void gap(int until) {
      if (cursor < until) {
        elements.add(new Element.Text(new Span(cursor, until)));
      }
    }
  }

  static Span span(Token first, Token last) {
    return new Span(
        first.getStartIndex(), Math.max(first.getStartIndex(), last.getStopIndex() + 1));
  }

  static Span span(TerminalNode node) {
    return span(node.getSymbol(), node.getSymbol());
  }
}
