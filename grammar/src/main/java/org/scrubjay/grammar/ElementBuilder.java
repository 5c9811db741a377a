package org.scrubjay.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.scrubjay.grammar.Element.Announced;
import org.scrubjay.grammar.NoteParser.AnnouncementContext;
import org.scrubjay.grammar.NoteParser.DiagnosisContext;
import org.scrubjay.grammar.NoteParser.DirectiveContext;
import org.scrubjay.grammar.NoteParser.DirectivePartContext;
import org.scrubjay.grammar.NoteParser.ElementContext;
import org.scrubjay.grammar.NoteParser.FieldContext;
import org.scrubjay.grammar.NoteParser.LetterContext;
import org.scrubjay.grammar.NoteParser.ServiceLineContext;
import org.scrubjay.grammar.NoteParser.UnitsContext;
import org.scrubjay.text.Span;

/** Turns what ANTLR found on a line into elements. */
final class ElementBuilder {
  private static final List<String> NUMBER_WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  private final String text;

  ElementBuilder(String text) {
    this.text = text;
  }

  /** The element of one parse; none for words and punctuation, which become text. */
  Optional<Element> build(ParseTree tree) {
    if (tree instanceof DirectiveContext directive) {
      return Optional.of(directive(directive));
    }
    if (!(tree instanceof ElementContext element) || element.getChildCount() == 0) {
      return Optional.empty();
    }
    ParseTree child = element.getChild(0);
    if (child instanceof TerminalNode leaf) {
      return leaf(leaf.getSymbol());
    }
    if (child instanceof ServiceLineContext line) {
      return Optional.of(line.rangeEnd == null ? serviceLine(line) : range(line));
    }
    if (child instanceof DiagnosisContext diagnosis) {
      return Optional.of(diagnosis.rangeEnd == null ? diagnosis(diagnosis) : range(diagnosis));
    }
    if (child instanceof LetterContext letter) {
      char mark = Character.toUpperCase(letter.LETTER().getText().charAt(0));
      return letter.getChildCount() == 1
          ? Optional.empty()
          : Optional.of(new Element.PointerMark(span(letter), mark));
    }
    if (child instanceof AnnouncementContext words) {
      return words.getChildCount() == 1
          ? announcement(words.getStart())
          : Optional.of(detail(words));
    }
    if (child instanceof FieldContext field) {
      return Optional.of(field(field));
    }
    return Optional.empty();
  }

  /** The announcement that {@code token} makes, if it is one. */
  Optional<Element> announcement(Token token) {
    Optional<Announced> announced =
        switch (token.getType()) {
          case NoteLexer.PROCEDURE_WORD -> Optional.of(Announced.PROCEDURES);
          case NoteLexer.DIAGNOSIS_WORD -> Optional.of(Announced.DIAGNOSES);
          case NoteLexer.ICD9_WORD -> Optional.of(Announced.ICD9_DIAGNOSES);
          case NoteLexer.REVENUE_WORD -> Optional.of(Announced.REVENUE_CODES);
          default -> Optional.empty();
        };
    return announced.map(what -> new Element.Announcement(LineBuilder.span(token, token), what));
  }

  Span span(ParseTree tree) {
    if (tree instanceof TerminalNode leaf) {
      return LineBuilder.span(leaf);
    }
    ParserRuleContext context = (ParserRuleContext) tree;
    Token last = context.getStop() == null ? context.getStart() : context.getStop();
    return LineBuilder.span(context.getStart(), last);
  }

  private Optional<Element> leaf(Token token) {
    Span span = LineBuilder.span(token, token);
    return switch (token.getType()) {
      case NoteLexer.DATE -> Optional.of(new Element.DateText(span, Dates.read(span.of(text))));
      case NoteLexer.MONEY -> Optional.of(new Element.Money(span, amount(span.of(text))));
      case NoteLexer.MARKUP -> Optional.of(new Element.Markup(span));
      case NoteLexer.TAB, NoteLexer.PIPE -> Optional.of(new Element.CellBreak(span));
      default -> Optional.empty();
    };
  }

  private Element serviceLine(ServiceLineContext line) {
    LineBuilder.Filler parts = new LineBuilder.Filler(line.getStart().getStartIndex());
    Element.Code code = code(line.procedure().getStart());
    parts.add(code);
    List<Element.Modifier> modifiers = new ArrayList<>();
    for (NoteParser.ModifierContext context : line.modifier()) {
      Element.Modifier modifier = new Element.Modifier(LineBuilder.span(context.TWO()));
      modifiers.add(modifier);
      parts.add(modifier);
    }
    Optional<Element.Units> units = Optional.ofNullable(line.units()).flatMap(this::units);
    units.ifPresent(parts::add);
    Span span = new Span(line.getStart().getStartIndex(), span(line).end());
    return new Element.ServiceLineNode(span, code, modifiers, units, parts.fill(span.end()));
  }

  private Optional<Element.Units> units(UnitsContext context) {
    Span span = span(context);
    String words = span.of(text).toLowerCase(Locale.ROOT);
    String digits = words.replaceAll("[^0-9]", "");
    if (digits.length() > 4) {
      return Optional.empty();
    }
    int count =
        digits.isEmpty()
            ? NUMBER_WORDS.indexOf(words.substring(words.lastIndexOf(' ') + 1))
            : Integer.parseInt(digits);
    return Optional.of(
        new Element.Units(span, count, context.UNITS() != null || context.X_NUMBER() != null));
  }

  private Element range(ServiceLineContext line) {
    return range(code(line.procedure().getStart()), code(line.rangeEnd));
  }

  private Element range(DiagnosisContext diagnosis) {
    return range(code(diagnosis.diagnosisCode().getStart()), code(diagnosis.rangeEnd));
  }

  private static Element range(Element.Code first, Element.Code last) {
    LineBuilder.Filler parts = new LineBuilder.Filler(first.span().start());
    parts.add(first);
    parts.add(last);
    return new Element.CodeRange(
        first.span().cover(last.span()), first, last, parts.fill(last.span().end()));
  }

  private Element diagnosis(DiagnosisContext diagnosis) {
    Element.Code code = code(diagnosis.diagnosisCode().getStart());
    Span span = span(diagnosis);
    LineBuilder.Filler parts = new LineBuilder.Filler(span.start());
    parts.add(code);
    return new Element.DiagnosisNode(span, code, diagnosis.stem() != null, parts.fill(span.end()));
  }

  private Element.Code code(Token token) {
    CodeShape shape =
        switch (token.getType()) {
          case NoteLexer.NUMERIC_CODE -> CodeShape.NUMERIC;
          case NoteLexer.CATEGORY_CODE -> CodeShape.CATEGORY;
          case NoteLexer.LETTER_CODE -> CodeShape.LETTER;
          case NoteLexer.DOTTED_CODE -> CodeShape.DOTTED;
          case NoteLexer.PLAIN_CODE, NoteLexer.X_NUMBER -> CodeShape.PLAIN;
          default -> CodeShape.DECIMAL;
        };
    return new Element.Code(LineBuilder.span(token, token), shape);
  }

  private Element detail(AnnouncementContext words) {
    if (words.REVENUE_WORD() != null) {
      return new Element.RevenueCode(span(words), words.getStop().getText());
    }
    List<Character> letters = new ArrayList<>();
    for (NoteParser.PointerContext pointer : words.pointer()) {
      String written = pointer.getText();
      if (pointer.LETTER() != null) {
        letters.add(Character.toUpperCase(written.charAt(0)));
      } else if (written.length() == 1 && written.charAt(0) != '0') {
        letters.add((char) ('A' + written.charAt(0) - '1'));
      }
    }
    return new Element.Pointers(span(words), letters);
  }

  private Element field(FieldContext field) {
    Span span = span(field);
    if (field.FIELD_OPEN() == null) {
      return simpleField(field.getStart(), span);
    }
    boolean closed = field.FIELD_CLOSE() != null;
    Span content = new Span(span.start() + 1, closed ? span.end() - 1 : span.end());
    FieldForm form = closed ? FieldForm.BRACKET : FieldForm.OPEN_BRACKET;
    boolean barred = !field.FIELD_BAR().isEmpty();
    List<TerminalNode> breaks = barred ? field.FIELD_BAR() : field.FIELD_SLASH();
    List<Span> options = new ArrayList<>();
    int start = content.start();
    for (TerminalNode separator : breaks) {
      options.add(trim(new Span(start, LineBuilder.span(separator).start())));
      start = LineBuilder.span(separator).end();
    }
    if (!breaks.isEmpty()) {
      options.add(trim(new Span(start, content.end())));
    }
    return new Element.TemplateField(span, form, content, options);
  }

  private Element simpleField(Token token, Span span) {
    FieldForm form =
        switch (token.getType()) {
          case NoteLexer.BRACE_FIELD -> FieldForm.BRACE;
          case NoteLexer.ANGLE_FIELD -> FieldForm.ANGLE;
          case NoteLexer.STAR_FIELD -> FieldForm.STARS;
          case NoteLexer.LINE_FIELD -> FieldForm.UNDERSCORES;
          case NoteLexer.PERCENT_FIELD -> FieldForm.PERCENT;
          case NoteLexer.DOLLAR_FIELD -> FieldForm.DOLLAR;
          default -> FieldForm.LINK;
        };
    boolean blank = form == FieldForm.STARS || form == FieldForm.UNDERSCORES;
    Span content = blank ? Span.at(span.end()) : new Span(span.start() + 1, span.end() - 1);
    return new Element.TemplateField(span, form, content, List.of());
  }

  private Element directive(DirectiveContext directive) {
    List<DirectivePartContext> parts = directive.directivePart();
    boolean ownLine = text.substring(lineStart(directive), span(directive).start()).isBlank();
    return new Element.Directive(span(directive), directiveContent(parts, ownLine));
  }

  private int lineStart(DirectiveContext directive) {
    return directive.getParent().getStart().getStartIndex();
  }

  private DirectiveContent directiveContent(List<DirectivePartContext> parts, boolean ownLine) {
    if (!parts.isEmpty() && parts.get(0).getText().equalsIgnoreCase("ignore")) {
      List<Span> rules =
          parts.stream()
              .skip(1)
              .filter(part -> part.DIRECTIVE_WORD() != null)
              .map(this::span)
              .toList();
      Optional<Span> reason =
          parts.stream()
              .filter(part -> part.DIRECTIVE_REASON() != null)
              .map(part -> trim(new Span(span(part).start() + 2, span(part).end())))
              .filter(words -> !words.isEmpty())
              .findFirst();
      return new DirectiveContent.Ignore(rules, reason, ownLine);
    }
    Map<String, Span> values = new LinkedHashMap<>();
    for (DirectivePartContext part : parts) {
      if (part.DIRECTIVE_ASSIGN() != null) {
        Span span = span(part);
        int equals = text.indexOf('=', span.start());
        String key = text.substring(span.start(), equals).toLowerCase(Locale.ROOT);
        values.put(key, unquote(new Span(equals + 1, span.end())));
      }
    }
    return values.isEmpty()
        ? new DirectiveContent.Unknown()
        : new DirectiveContent.Settings(values);
  }

  private Span unquote(Span value) {
    boolean quoted = value.length() >= 2 && text.charAt(value.start()) == '"';
    return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
  }

  private Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static BigDecimal amount(String money) {
    return new BigDecimal(money.replaceAll("[^0-9.]", ""));
  }
}
