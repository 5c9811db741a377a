package org.scrubjay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrubjay.grammar.NoteParser.DirectiveContext;
import org.scrubjay.grammar.NoteParser.DirectivePartContext;
import org.scrubjay.text.Span;

/** Reads what stands behind {@code # scrubjay:}. */
record DirectiveReader(String text) {
  private static final String DASHES = "-\u2013\u2014";

  /**
   * What a comment says.
   *
   * @param ownLine whether it stands alone on its line
   */
  DirectiveContent read(DirectiveContext directive, boolean ownLine) {
    List<DirectivePartContext> parts = directive.directivePart();
    if (!parts.isEmpty() && ElementBuilder.span(parts.get(0)).of(text).equalsIgnoreCase("ignore")) {
      return new DirectiveContent.Ignore(
          parts.stream()
              .skip(1)
              .filter(part -> isWord(part) || type(part) == NoteLexer.DIRECTIVE_ASSIGN)
              .map(ElementBuilder::span)
              .toList(),
          parts.stream()
              .filter(part -> type(part) == NoteLexer.DIRECTIVE_REASON)
              .map(this::reason)
              .filter(words -> !words.isEmpty())
              .findFirst(),
          ownLine);
    }
    List<DirectiveContent.Setting> settings = new ArrayList<>();
    List<Span> strays = new ArrayList<>();
    for (DirectivePartContext part : parts) {
      if (type(part) == NoteLexer.DIRECTIVE_ASSIGN) {
        settings.add(setting(ElementBuilder.span(part)));
      } else if (isWord(part)) {
        strays.add(ElementBuilder.span(part));
      }
    }
    return settings.isEmpty()
        ? new DirectiveContent.Unknown(words(directive))
        : new DirectiveContent.Settings(settings, strays);
  }

  private DirectiveContent.Setting setting(Span written) {
    int equals = text.indexOf('=', written.start());
    Span name = new Span(written.start(), equals);
    Span value = new Span(equals + 1, written.end());
    return new DirectiveContent.Setting(
        name.of(text).toLowerCase(Locale.ROOT), name, unquoted(value));
  }

  private Span unquoted(Span value) {
    boolean quoted = value.length() >= 2 && text.charAt(value.start()) == '"';
    return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
  }

  private Span reason(DirectivePartContext part) {
    Span written = ElementBuilder.span(part);
    int start = written.start();
    while (start < written.end() && DASHES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, written.end()).stripped(text);
  }

  private Span words(DirectiveContext directive) {
    Span comment = ElementBuilder.span(directive);
    return Optional.of(directive.directivePart())
        .filter(parts -> !parts.isEmpty())
        .map(parts -> new Span(ElementBuilder.span(parts.get(0)).start(), comment.end()))
        .orElse(Span.at(comment.end()));
  }

  private static boolean isWord(DirectivePartContext part) {
    return type(part) == NoteLexer.DIRECTIVE_WORD || type(part) == NoteLexer.DIRECTIVE_OTHER;
  }

  private static int type(DirectivePartContext part) {
    return part.getStart().getType();
  }
}
