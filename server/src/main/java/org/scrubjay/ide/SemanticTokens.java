package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Span;

/** What the parts of a note are, for colours. */
public final class SemanticTokens {
  private SemanticTokens() {}

  /** Types of the protocol that come nearest to what notes are made of. */
  public enum Type {
    /** The label of a section or header field. */
    KEYWORD("keyword"),
    /** A procedure code. */
    FUNCTION("function"),
    /** A diagnosis code. */
    ENUM_MEMBER("enumMember"),
    /** A modifier. */
    DECORATOR("decorator"),
    /** Units, dates and amounts. */
    NUMBER("number"),
    /** A diagnosis pointer and the letter that it means. */
    PARAMETER("parameter"),
    /** A blank or picklist. */
    VARIABLE("variable"),
    /** A comment to Scrubjay. */
    COMMENT("comment"),
    /** The name of a rule in it. */
    MACRO("macro");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The protocol's name. */
    public String word() {
      return word;
    }
  }

  /**
   * A token on one line.
   *
   * @param ended whether it is a code that may not be reported on its date
   */
  public record Token(Span span, Type type, boolean ended) {}

  /** The tokens that touch {@code range}, in order and apart. */
  public static List<Token> in(Snapshot snapshot, Span range) {
    return all(snapshot).stream()
        .filter(token -> token.span().start() <= range.end())
        .filter(token -> range.start() <= token.span().end())
        .toList();
  }

  public static List<Token> all(Snapshot snapshot) {
    if (!snapshot.isNote()) {
      return List.of();
    }
    List<Token> found = new ArrayList<>();
    Note note = snapshot.note();
    note.mentions().forEach(mention -> found.add(code(snapshot, note, mention)));
    note.claims().stream()
        .flatMap(claim -> claim.lines().stream())
        .forEach(line -> details(snapshot, line, found));
    snapshot.tree().elements().flatMap(Element::withParts).forEach(one -> element(one, found));
    return apart(snapshot, found);
  }

  private static Token code(Snapshot snapshot, Note note, CodeMention mention) {
    var date = note.dateAt(mention.span());
    var book = snapshot.workbench().book();
    boolean ended =
        mention.isProcedure()
            ? book.procedure(mention.code(), date)
                .found()
                .filter(known -> !known.validity().contains(date))
                .isPresent()
            : book.diagnosis(mention.code(), date)
                .found()
                .filter(known -> !known.validity().contains(date))
                .isPresent();
    return new Token(
        mention.span(), mention.isProcedure() ? Type.FUNCTION : Type.ENUM_MEMBER, ended);
  }

  private static void details(Snapshot snapshot, ServiceLine line, List<Token> found) {
    line.modifiers().forEach(one -> found.add(new Token(one.span(), Type.DECORATOR, false)));
    PointerLetters.of(snapshot, line)
        .forEach(letter -> found.add(new Token(letter, Type.PARAMETER, false)));
    line.unitsSpan().ifPresent(span -> found.add(new Token(span, Type.NUMBER, false)));
    line.charge().ifPresent(one -> found.add(new Token(one.span(), Type.NUMBER, false)));
  }

  private static void element(Element element, List<Token> found) {
    if (element instanceof Element.Label label && !label.roles().isEmpty()) {
      found.add(new Token(label.name(), Type.KEYWORD, false));
    } else if (element instanceof Element.Announcement announcement) {
      found.add(new Token(announcement.span(), Type.KEYWORD, false));
    } else if (element instanceof Element.TemplateField field) {
      found.add(new Token(field.span(), Type.VARIABLE, false));
    } else if (element instanceof Element.DateText date) {
      found.add(new Token(date.span(), Type.NUMBER, false));
    } else if (element instanceof Element.Money money) {
      found.add(new Token(money.span(), Type.NUMBER, false));
    } else if (element instanceof Element.PointerMark mark) {
      found.add(
          new Token(new Span(mark.span().start(), mark.span().start() + 1), Type.PARAMETER, false));
    } else if (element instanceof Element.Directive directive) {
      directive(directive, found);
    }
  }

  private static void directive(Element.Directive directive, List<Token> found) {
    int from = directive.span().start();
    if (directive.content() instanceof DirectiveContent.Ignore ignore) {
      for (Span rule : ignore.rules()) {
        found.add(new Token(new Span(from, rule.start()), Type.COMMENT, false));
        found.add(new Token(rule, Type.MACRO, false));
        from = rule.end();
      }
    }
    found.add(new Token(new Span(from, directive.span().end()), Type.COMMENT, false));
  }

  /** In order; of two that overlap, the first; none is empty, and none reaches over a line end. */
  private static List<Token> apart(Snapshot snapshot, List<Token> found) {
    TreeSet<Token> sorted =
        new TreeSet<>(Comparator.comparing(Token::span).thenComparing(Token::type));
    sorted.addAll(found);
    LineIndex lines = snapshot.source().lines();
    List<Token> apart = new ArrayList<>();
    int end = 0;
    for (Token token : sorted) {
      int line = lines.lineOf(token.span().start());
      int last = Math.min(token.span().end(), lines.line(line).end());
      if (token.span().start() >= end && last > token.span().start()) {
        apart.add(new Token(new Span(token.span().start(), last), token.type(), token.ended()));
        end = last;
      }
    }
    return List.copyOf(apart);
  }
}
