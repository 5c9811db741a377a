package org.scrubjay.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.scrubjay.grammar.Element.Announced;
import org.scrubjay.grammar.NoteParser.AnnouncementContext;
import org.scrubjay.grammar.NoteParser.DiagnosisContext;
import org.scrubjay.grammar.NoteParser.DirectiveContext;
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
  private final NoteTokens tokens;

  ElementBuilder(String text, NoteTokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The element of one parse; none for words and punctuation, which become text. */
  Optional<Element> build(ParserRuleContext found) {
    if (found instanceof ServiceLineContext line) {
      return Optional.of(line.rangeEnd == null ? serviceLine(line) : range(line, line.rangeEnd));
    }
    if (found instanceof DiagnosisContext diagnosis) {
      return Optional.of(
          diagnosis.rangeEnd == null ? diagnosis(diagnosis) : range(diagnosis, diagnosis.rangeEnd));
    }
    if (found instanceof LetterContext letter) {
      return isOneToken(letter) ? Optional.empty() : Optional.of(pointerMark(letter));
    }
    if (found instanceof AnnouncementContext words) {
      return isOneToken(words)
          ? announcement(words.getStart().getTokenIndex())
          : Optional.of(detail(words));
    }
    if (found instanceof FieldContext field) {
      return Optional.of(field(field));
    }
    return found instanceof DirectiveContext directive
        ? Optional.of(directive(directive))
        : mark(found.getStart());
  }

  /** The announcement that the token at {@code index} makes, if it is one. */
  Optional<Element> announcement(int index) {
    Announced announced =
        switch (tokens.type(index)) {
          case NoteLexer.PROCEDURE_WORD -> Announced.PROCEDURES;
          case NoteLexer.DIAGNOSIS_WORD -> Announced.DIAGNOSES;
          case NoteLexer.ICD9_WORD -> Announced.ICD9_DIAGNOSES;
          case NoteLexer.REVENUE_WORD -> Announced.REVENUE_CODES;
          default -> null;
        };
    return announced == null
        ? Optional.empty()
        : Optional.of(new Element.Announcement(tokens.span(index), announced));
  }

  static Span span(ParserRuleContext tree) {
    return span(tree.getStart(), tree.getStop());
  }

  private static Span span(Token first, Token last) {
    return new Span(first.getStartIndex(), last.getStopIndex() + 1);
  }

  private static boolean isOneToken(ParserRuleContext tree) {
    return tree.getStart().getTokenIndex() == tree.getStop().getTokenIndex();
  }

  private Optional<Element> mark(Token token) {
    Span span = span(token, token);
    return switch (token.getType()) {
      case NoteLexer.DATE -> Optional.of(new Element.DateText(span, Dates.read(span.of(text))));
      case NoteLexer.MONEY -> Optional.of(new Element.Money(span, amount(span.of(text))));
      case NoteLexer.MARKUP -> Optional.of(new Element.Markup(span));
      case NoteLexer.TAB, NoteLexer.PIPE -> Optional.of(new Element.CellBreak(span));
      default -> Optional.empty();
    };
  }

  private Element pointerMark(LetterContext letter) {
    char mark = text.charAt(letter.getStart().getStartIndex());
    return new Element.PointerMark(span(letter), Character.toUpperCase(mark));
  }

  private Element serviceLine(ServiceLineContext line) {
    Filler parts = new Filler(line.getStart().getStartIndex());
    Element.Code code = code(line.getStart());
    parts.add(code);
    List<Element.Modifier> modifiers = new ArrayList<>();
    for (NoteParser.ModifierContext context : line.modifier()) {
      Element.Modifier modifier = new Element.Modifier(span(context.getStop(), context.getStop()));
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
    String digits = only(words, "0123456789");
    if (digits.length() > 4) {
      return Optional.empty();
    }
    int count =
        digits.isEmpty()
            ? NUMBER_WORDS.indexOf(words.substring(words.lastIndexOf(' ') + 1))
            : Integer.parseInt(digits);
    int type = context.getStart().getType();
    return Optional.of(
        new Element.Units(span, count, type == NoteLexer.UNITS || type == NoteLexer.X_NUMBER));
  }

  private Element range(ParserRuleContext codes, Token rangeEnd) {
    Element.Code first = code(codes.getStart());
    Element.Code last = code(rangeEnd);
    Filler parts = new Filler(first.span().start());
    parts.add(first);
    parts.add(last);
    return new Element.CodeRange(
        first.span().cover(last.span()), first, last, parts.fill(last.span().end()));
  }

  private Element diagnosis(DiagnosisContext diagnosis) {
    Element.Code code = code(diagnosis.getStart());
    Span span = span(diagnosis);
    Filler parts = new Filler(span.start());
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
    return new Element.Code(span(token, token), shape);
  }

  private Element detail(AnnouncementContext words) {
    if (words.getStart().getType() == NoteLexer.REVENUE_WORD) {
      return new Element.RevenueCode(span(words), words.getStop().getText());
    }
    List<Character> letters = new ArrayList<>();
    for (NoteParser.PointerContext pointer : words.pointer()) {
      String written = pointer.getStart().getText();
      if (pointer.getStart().getType() == NoteLexer.LETTER) {
        letters.add(Character.toUpperCase(written.charAt(0)));
      } else if (written.length() == 1 && written.charAt(0) != '0') {
        letters.add((char) ('A' + written.charAt(0) - '1'));
      }
    }
    return new Element.Pointers(span(words), letters);
  }

  private Element field(FieldContext field) {
    Span span = span(field);
    if (field.getStart().getType() != NoteLexer.FIELD_OPEN) {
      return simpleField(field.getStart(), span);
    }
    int first = field.getStart().getTokenIndex() + 1;
    int last = field.getStop().getTokenIndex();
    boolean closed = tokens.type(last) == NoteLexer.FIELD_CLOSE;
    Span content = new Span(span.start() + 1, closed ? span.end() - 1 : span.end());
    FieldForm form = closed ? FieldForm.BRACKET : FieldForm.OPEN_BRACKET;
    List<Span> options = options(first, last, NoteLexer.FIELD_BAR, content);
    if (options.isEmpty()) {
      options = options(first, last, NoteLexer.FIELD_SLASH, content);
    }
    return new Element.TemplateField(span, form, content, options);
  }

  /** What stands between separators of one type; nothing when there is none of them. */
  private List<Span> options(int first, int last, int separator, Span content) {
    List<Span> options = new ArrayList<>();
    int start = content.start();
    for (int i = first; i <= last; i++) {
      if (tokens.type(i) == separator) {
        options.add(new Span(start, tokens.span(i).start()).stripped(text));
        start = tokens.span(i).end();
      }
    }
    if (!options.isEmpty()) {
      options.add(new Span(start, content.end()).stripped(text));
    }
    return options;
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
    int lineStart = directive.getParent().getStart().getStartIndex();
    boolean ownLine = text.substring(lineStart, span(directive).start()).isBlank();
    return new Element.Directive(
        span(directive), new DirectiveReader(text).read(directive, ownLine));
  }

  private static BigDecimal amount(String money) {
    return new BigDecimal(only(money, "0123456789."));
  }

  private static String only(String text, String characters) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
