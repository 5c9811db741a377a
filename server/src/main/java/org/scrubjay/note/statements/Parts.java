package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Derived;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * Cuts a note into what stands under each label, and that into sentences. No sentence begins in the
 * middle of a word.
 */
public final class Parts {
  /** A line shorter than this was not wrapped: what follows it begins anew. */
  private static final int SHORTEST_WRAPPED_LINE = 60;

  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "vs", "lt", "rt", "approx", "st", "no", "fig", "e.g", "i.e");

  private static final int LONGEST_ABBREVIATION =
      ABBREVIATIONS.stream().mapToInt(String::length).max().orElseThrow();

  private static final Derived<List<Part>> OF_NOTE =
      Derived.of(note -> of(note.tree()), PartsRevision::revised);

  private Parts() {}

  /** The parts of {@code note}, in order. */
  public static List<Part> of(Note note) {
    return note.derived(OF_NOTE);
  }

  public static List<Part> of(NoteTree tree) {
    List<Element.Label> labels = new ArrayList<>();
    tree.lines().forEach(line -> addLabels(line, labels));
    BitSet starts = starts(tree, tree.lines().toList());
    List<Part> parts = new ArrayList<>();
    Set<LabelRole> roles = Set.of();
    Span label = Span.at(0);
    for (Element.Label next : labels) {
      parts.add(part(tree, starts, roles, label, next.span().start()));
      roles = next.roles();
      label = next.span();
    }
    parts.add(part(tree, starts, roles, label, tree.span().end()));
    return List.copyOf(parts);
  }

  /** Adds the labels of {@code line} that begin a part. */
  static void addLabels(Line line, List<Element.Label> labels) {
    for (Element element : line.elements()) {
      if (element instanceof Element.Label label && !label.roles().isEmpty()) {
        labels.add(label);
      }
    }
  }

  /** Where one of {@code lines}, or a list item or a label on it, begins something new. */
  static BitSet starts(NoteTree tree, List<Line> lines) {
    BitSet starts = new BitSet();
    for (Line line : lines) {
      for (Element element : line.elements()) {
        if (element instanceof Element.Label || element instanceof Element.Lead) {
          starts.set(element.span().start());
        }
      }
      if (beginsAnew(tree, line)) {
        starts.set(line.span().start());
      }
    }
    return starts;
  }

  private static Part part(
      NoteTree tree, BitSet starts, Set<LabelRole> roles, Span label, int end) {
    Span body = new Span(label.end(), Math.max(label.end(), end));
    return new Part(roles, label, body, sentences(tree, starts, body));
  }

  private static List<Span> sentences(NoteTree tree, BitSet starts, Span body) {
    List<Span> sentences = new ArrayList<>();
    addSentences(tree, starts, body, body, sentences);
    return sentences;
  }

  /**
   * Adds the sentences of a stretch.
   *
   * @param starts what {@link #starts} gives for the lines of the stretch
   * @param stretch of {@code body}; a sentence begins where it begins, and another one, or nothing,
   *     where it ends
   */
  static void addSentences(
      NoteTree tree, BitSet starts, Span stretch, Span body, List<Span> sentences) {
    String text = tree.readable();
    int start = stretch.start();
    int next = starts.nextSetBit(stretch.start());
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (i == next) {
        next = starts.nextSetBit(i + 1);
        if (i > start && !Start.goesOn(text.charAt(i - 1), text.charAt(i))) {
          strip(text, start, i, sentences);
          start = i;
        }
      }
      if (endsSentence(text, i, body.end())) {
        strip(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    strip(text, start, stretch.end(), sentences);
  }

  private static boolean beginsAnew(NoteTree tree, Line line) {
    int number = tree.source().lines().lineOf(line.span().start());
    if (number == 0) {
      return true;
    }
    Span before = tree.source().lines().line(number - 1).stripped(tree.readable());
    Span here = line.span().stripped(tree.readable());
    return before.isEmpty()
        || here.isEmpty()
        || before.length() < SHORTEST_WRAPPED_LINE
            && Character.isUpperCase(tree.readable().charAt(here.start()));
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
    if (dot - start > LONGEST_ABBREVIATION) {
      return false;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word)
        && !(word.equals("no")
            && dot + 1 < text.length()
            && !Character.isDigit(text.charAt(Math.min(dot + 2, text.length() - 1))));
  }

  private static void strip(String text, int from, int to, List<Span> sentences) {
    Span ink = new Span(from, to).stripped(text);
    for (int i = ink.start(); i < ink.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        sentences.add(ink);
        return;
      }
    }
  }
}
