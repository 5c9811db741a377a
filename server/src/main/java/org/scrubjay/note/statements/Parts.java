package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/** Cuts a note into what stands under each label, and that into sentences. */
public final class Parts {
  /** A line shorter than this was not wrapped: what follows it begins anew. */
  private static final int SHORTEST_WRAPPED_LINE = 60;

  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "vs", "lt", "rt", "approx", "st", "no", "fig", "e.g", "i.e");

  private Parts() {}

  public static List<Part> of(NoteTree tree) {
    List<Part> parts = new ArrayList<>();
    NavigableSet<Integer> starts = lineStarts(tree);
    Set<LabelRole> roles = Set.of();
    Span label = Span.at(0);
    for (Element element : tree.elements().toList()) {
      if (element instanceof Element.Label next && !next.roles().isEmpty()) {
        parts.add(part(tree, starts, roles, label, next.span().start()));
        roles = next.roles();
        label = next.span();
      }
    }
    parts.add(part(tree, starts, roles, label, tree.span().end()));
    return List.copyOf(parts);
  }

  private static Part part(
      NoteTree tree, NavigableSet<Integer> starts, Set<LabelRole> roles, Span label, int end) {
    Span body = new Span(label.end(), Math.max(label.end(), end));
    return new Part(roles, label, body, sentences(tree, starts, body));
  }

  private static List<Span> sentences(NoteTree tree, NavigableSet<Integer> starts, Span body) {
    String text = tree.readable();
    NavigableSet<Integer> cuts = new TreeSet<>(starts.subSet(body.start(), true, body.end(), true));
    cuts.add(body.start());
    cuts.add(body.end());
    for (int i = body.start(); i < body.end(); i++) {
      if (endsSentence(text, i, body.end())) {
        cuts.add(i + 1);
      }
    }
    List<Integer> inside = List.copyOf(cuts);
    List<Span> sentences = new ArrayList<>();
    for (int i = 1; i < inside.size(); i++) {
      strip(text, new Span(inside.get(i - 1), inside.get(i)), sentences);
    }
    return sentences;
  }

  /** Where a line, a list item or a label begins something new. */
  private static NavigableSet<Integer> lineStarts(NoteTree tree) {
    NavigableSet<Integer> starts = new TreeSet<>();
    tree.lines()
        .forEach(
            line -> {
              line.elements().stream()
                  .filter(
                      element ->
                          element instanceof Element.Lead || element instanceof Element.Label)
                  .forEach(element -> starts.add(element.span().start()));
              if (beginsAnew(tree, line)) {
                starts.add(line.span().start());
              }
            });
    return starts;
  }

  private static boolean beginsAnew(NoteTree tree, Line line) {
    int number = tree.source().lines().lineOf(line.span().start());
    if (number == 0) {
      return true;
    }
    String before = tree.text(tree.source().lines().line(number - 1)).strip();
    String here = tree.text(line.span()).strip();
    return before.isEmpty()
        || here.isEmpty()
        || before.length() < SHORTEST_WRAPPED_LINE && Character.isUpperCase(here.charAt(0));
  }

  private static boolean endsSentence(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == ';' || c == '!' || c == '?') {
      return at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
    }
    if (c != '.') {
      return false;
    }
    int next = at + 1;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= end) {
      return true;
    }
    // Transcriptions run sentences together as "normal.The", and lists as "pneumothorax.,Heart".
    boolean glued = next == at + 1;
    if (glued && !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    return !Character.isLowerCase(text.charAt(next)) && !isAbbreviation(text, at);
  }

  private static boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = FoldedText.of(text.substring(start, dot)).folded();
    return ABBREVIATIONS.contains(word)
        && !(word.equals("no")
            && dot + 1 < text.length()
            && !Character.isDigit(text.charAt(Math.min(dot + 2, text.length() - 1))));
  }

  private static void strip(String text, Span span, List<Span> sentences) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(new Span(start, end));
    }
  }
}
