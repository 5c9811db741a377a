package org.scrubjay.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Reads modifiers, units, pointers, charge, revenue code and date of a billed code. */
final class ServiceLineReader {
  /** Modifiers that are no English word or modality, and so count with words behind them too. */
  private static final Set<String> UNMISTAKABLE =
      Set.of("LT", "RT", "TC", "XE", "XS", "XP", "XU", "GC", "GY", "GZ", "GA", "JW", "JZ");

  private static final Pattern CELL = Pattern.compile("[^|\\t\\r\\n]+?(?=[|\\t\\r\\n]| {2,}|$)");
  private static final Pattern MODIFIERS =
      Pattern.compile("[A-Z0-9]{2}(?:[ ,/-]+[A-Z0-9]{2}){0,4}");
  private static final Pattern UNITS = Pattern.compile("[xX]? ?(\\d{1,3})(?: ?units?)?");
  private static final Pattern POINTERS = Pattern.compile("[A-L](?:[ ,/]*[A-L])*");
  private static final Pattern DETAIL =
      Pattern.compile("x ?\\d|times |dx\\b|rev\\b|[A-Z0-9]{2}\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITEM_ENDS =
      Pattern.compile("\\s*$| *[\\r\\n,;|$\\t]| {2,}| +(?i:dx|rev)\\b");
  private static final Pattern REVENUE = Pattern.compile("0\\d{3}");

  private static final Pattern REVENUE_BEFORE =
      Pattern.compile("(?:^|[|\\t]| {2,})[ \\u00A0]*(0\\d{3})(?=[ \\t|\\u00A0])");

  /** A slash and the hyphens and dashes that word processors make of a hyphen. */
  private static final String ATTACHED = "-/\u2010\u2011\u2012\u2013\u2014\u2212";

  private static final Pattern TWO = Pattern.compile("\\b[A-Z0-9]{2}\\b");

  /** {@code modifier 26}, {@code mod 26 and RT}, {@code w/ 26}. */
  private static final Pattern NAMED_MODIFIERS =
      Pattern.compile(
          "[ ,(]*(?:with +|w/ ?)?(?:(?i:modifiers?|mods?)\\b[.: ]*|(?<=w/ ?))"
              + "(?<list>[A-Z0-9]{2}\\b(?:(?:[ ,/-]+| and )[A-Z0-9]{2}\\b){0,3})");

  private static final int LOOK_AHEAD = 40;

  private final NoteTree tree;
  private final NoteKind kind;
  private final KnownCodes known;

  ServiceLineReader(NoteTree tree, NoteKind kind, KnownCodes known) {
    this.tree = tree;
    this.kind = kind;
    this.known = known;
  }

  ServiceLine read(Spotted spot) {
    Element.ServiceLineNode node = (Element.ServiceLineNode) spot.element();
    Details details = new Details(spot.mention(), node.span());
    node.modifiers().stream().filter(this::isModifier).forEach(details::add);
    boolean bracketed = node.units().filter(this::isBracketedModifier).isPresent();
    if (bracketed) {
      Span units = node.units().get().span();
      details.add(new Element.Modifier(new Span(units.start() + 1, units.end() - 1)));
    }
    if (details.modifiers.isEmpty()) {
      details.readNamedModifiers(node.span().end());
    }
    node.units()
        .filter(units -> !bracketed)
        .filter(units -> units.explicit() || endsItem(units.span()) && !isRevenueCode(units))
        .ifPresent(details::add);
    List<Element> elements = spot.line().elements();
    dateBefore(elements, spot.index()).ifPresent(details::add);
    int end = details.span.end();
    for (Element element : elements.subList(spot.index() + 1, elements.size())) {
      if (element instanceof Element.ServiceLineNode
          || element instanceof Element.Label
          || element instanceof Element.DiagnosisNode
          || element instanceof Element.Announcement) {
        break;
      }
      details.addDetail(element);
      end = element.span().end();
    }
    if (kind == NoteKind.CLAIM) {
      int start =
          node.units()
              .filter(this::isRevenueCode)
              .map(code -> code.span().start())
              .orElse(node.span().end());
      details.readCells(new Span(start, Math.max(node.span().end(), end)));
      if (isFirst(spot)) {
        details.readCellsBefore(new Span(spot.line().span().start(), node.span().start()));
      }
    }
    return details.toServiceLine();
  }

  private boolean isRevenueCode(Element.Units units) {
    return !units.explicit() && REVENUE.matcher(tree.text(units.span())).matches();
  }

  /** {@code 71046 (26)}: a number of units in brackets is smaller than any modifier's. */
  private boolean isBracketedModifier(Element.Units units) {
    String written = tree.text(units.span());
    return written.length() == 4
        && written.startsWith("(")
        && known.modifier(written.substring(1, 3));
  }

  private static boolean isFirst(Spotted spot) {
    return spot.line().elements().subList(0, spot.index()).stream()
        .noneMatch(Element.ServiceLineNode.class::isInstance);
  }

  /** The date at the start of the line, or between the code before and this one. */
  private static Optional<Element.DateText> dateBefore(List<Element> elements, int index) {
    for (int i = index - 1; i >= 0 && !(elements.get(i) instanceof Element.ServiceLineNode); i--) {
      if (elements.get(i) instanceof Element.DateText date) {
        return Optional.of(date);
      }
    }
    return elements.stream()
        .takeWhile(element -> !(element instanceof Element.ServiceLineNode))
        .filter(Element.DateText.class::isInstance)
        .map(Element.DateText.class::cast)
        .findFirst();
  }

  private boolean isModifier(Element.Modifier modifier) {
    Span span = modifier.span();
    String text = tree.readable();
    String written = tree.text(span);
    boolean attached = span.start() > 0 && ATTACHED.indexOf(text.charAt(span.start() - 1)) >= 0;
    if (attached || UNMISTAKABLE.contains(written)) {
      return true;
    }
    return known.modifier(written) && !wordFollows(span);
  }

  /** "70450 CT head" names a modality and "75574, 26 patients" a number. */
  private boolean wordFollows(Span span) {
    String text = tree.readable();
    int at = span.end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean word = at < text.length() && Character.isLetter(text.charAt(at));
    boolean units = word && DETAIL.matcher(after(at)).lookingAt();
    return word && !units;
  }

  /** A bare number counts as units only where nothing goes on that it could belong to. */
  private boolean endsItem(Span span) {
    return ITEM_ENDS.matcher(after(span.end())).lookingAt() && span.length() <= 4;
  }

  /** As much of the text behind {@code offset} as it takes to tell what goes on there. */
  private String after(int offset) {
    String text = tree.readable();
    return text.substring(offset, Math.min(text.length(), offset + LOOK_AHEAD));
  }

  private final class Details {
    private final CodeMention mention;
    private Span span;
    private final List<Stated<String>> modifiers = new ArrayList<>();
    private Optional<Stated<Integer>> units = Optional.empty();
    private final List<Stated<Character>> pointers = new ArrayList<>();
    private Optional<Stated<String>> revenueCode = Optional.empty();
    private Optional<Stated<BigDecimal>> charge = Optional.empty();
    private Optional<Stated<LocalDate>> date = Optional.empty();

    Details(CodeMention mention, Span node) {
      this.mention = mention;
      this.span = mention.span();
    }

    void add(Element.Modifier modifier) {
      modifiers.add(
          new Stated<>(tree.text(modifier.span()).toUpperCase(Locale.ROOT), modifier.span()));
      span = span.cover(modifier.span());
    }

    /** Reads modifiers that a word announces behind the code. */
    void readNamedModifiers(int start) {
      Matcher named =
          NAMED_MODIFIERS.matcher(tree.readable()).region(start, tree.readable().length());
      if (!named.lookingAt() || !allModifiers(named.group("list").replace(" and ", " "))) {
        return;
      }
      Matcher each = TWO.matcher(tree.readable()).region(named.start("list"), named.end("list"));
      while (each.find()) {
        add(new Element.Modifier(new Span(each.start(), each.end())));
      }
    }

    void add(Element.Units stated) {
      units = Optional.of(new Stated<>(stated.count(), stated.span()));
      span = span.cover(stated.span());
    }

    void add(Element.DateText text) {
      date = text.date().map(day -> new Stated<>(day, text.span()));
    }

    void addDetail(Element element) {
      if (element instanceof Element.Pointers stated) {
        stated.letters().forEach(letter -> pointers.add(new Stated<>(letter, stated.span())));
        span = span.cover(stated.span());
      } else if (element instanceof Element.Money money && charge.isEmpty()) {
        charge = Optional.of(new Stated<>(money.amount(), money.span()));
        span = span.cover(money.span());
      } else if (element instanceof Element.RevenueCode stated) {
        revenueCode = Optional.of(new Stated<>(stated.digits(), stated.span()));
        span = span.cover(stated.span());
      } else if (element instanceof Element.DateText text && text.date().isPresent()) {
        add(text);
        span = span.cover(text.span());
      }
    }

    /** Reads the cells of a table row by their shape: {@code 75574 | 26 | 1 | A,B | $350.00}. */
    void readCells(Span rest) {
      Matcher cells = CELL.matcher(tree.readable()).region(rest.start(), rest.end());
      while (cells.find()) {
        String cell = cells.group().strip();
        Span place = new Span(cells.start(), cells.end());
        Matcher count = UNITS.matcher(cell);
        if (modifiers.isEmpty() && MODIFIERS.matcher(cell).matches() && allModifiers(cell)) {
          for (String modifier : cell.split("[ ,/-]+")) {
            int at = tree.readable().indexOf(modifier, place.start());
            modifiers.add(new Stated<>(modifier, new Span(at, at + 2)));
          }
          span = span.cover(place);
        } else if (revenueCode.isEmpty() && REVENUE.matcher(cell).matches()) {
          revenueCode = Optional.of(new Stated<>(cell, place));
        } else if (units.isEmpty() && count.matches()) {
          units = Optional.of(new Stated<>(Integer.valueOf(count.group(1)), place));
          span = span.cover(place);
        } else if (pointers.isEmpty() && POINTERS.matcher(cell).matches()) {
          cell.chars()
              .filter(Character::isLetter)
              .forEach(letter -> pointers.add(new Stated<>((char) letter, place)));
        }
      }
    }

    /** Reads the revenue code of a row that begins with it: {@code 0320 | 71046 | TC}. */
    void readCellsBefore(Span before) {
      Matcher code = REVENUE_BEFORE.matcher(tree.readable()).region(before.start(), before.end());
      if (revenueCode.isEmpty() && code.find()) {
        revenueCode =
            Optional.of(new Stated<>(code.group(1), new Span(code.start(1), code.end(1))));
      }
    }

    private boolean allModifiers(String cell) {
      for (String modifier : cell.split("[ ,/-]+")) {
        if (!known.modifier(modifier)) {
          return false;
        }
      }
      return true;
    }

    ServiceLine toServiceLine() {
      return new ServiceLine(
          mention,
          span,
          modifiers,
          units.map(Stated::value).orElse(1),
          units.map(Stated::span),
          pointers,
          revenueCode,
          charge,
          date);
    }
  }
}
