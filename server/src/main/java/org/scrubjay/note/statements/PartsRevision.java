package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.note.Note;
import org.scrubjay.text.Change;
import org.scrubjay.text.Span;

/**
 * The parts of a note that was edited, from those it had before: sentences that stand apart from
 * the edit stay what they were.
 */
final class PartsRevision {
  private final NoteTree tree;
  private final List<Part> earlier;
  private final Change change;
  private final int shift;

  private PartsRevision(NoteTree tree, List<Part> earlier, Change change) {
    this.tree = tree;
    this.earlier = earlier;
    this.change = change;
    this.shift = change.shift();
  }

  /** What {@link Parts#of(Note)} gives. */
  static List<Part> revised(Note note, List<Part> earlier, Change change) {
    NoteTree tree = note.tree();
    return new PartsRevision(tree, earlier, change.ofWholeLines(tree.source().lines())).parts();
  }

  private List<Part> parts() {
    Span changed = change.after();
    List<Part> parts = new ArrayList<>();
    int first = 0;
    // The note's beginning is a part without a label, whose place is the start of the text.
    while (first + 1 < earlier.size() && earlier.get(first + 1).label().start() < changed.start()) {
      parts.add(earlier.get(first++));
    }
    int after = first + 1;
    while (after < earlier.size() && earlier.get(after).label().start() < change.before().end()) {
      after++;
    }
    addChanged(first, after, parts);
    for (Part part : earlier.subList(after, earlier.size())) {
      parts.add(
          new Part(part.roles(), moved(part.label()), moved(part.body()), moved(part.sentences())));
    }
    return List.copyOf(parts);
  }

  /**
   * Adds the part that the changed lines begin in, and those that begin in them.
   *
   * @param first the earlier one that they begin in
   * @param after the first earlier one behind them
   */
  private void addChanged(int first, int after, List<Part> parts) {
    List<Element.Label> labels = new ArrayList<>();
    if (!change.after().isEmpty()) {
      tree.linesIn(change.after()).forEach(line -> Parts.addLabels(line, labels));
    }
    int end =
        after < earlier.size()
            ? earlier.get(after).label().start() + shift
            : tree.readable().length();
    Set<LabelRole> roles = earlier.get(first).roles();
    Span label = earlier.get(first).label();
    for (int i = 0; i <= labels.size(); i++) {
      int next = i < labels.size() ? labels.get(i).span().start() : end;
      Span body = new Span(label.end(), Math.max(label.end(), next));
      List<Span> before = i == 0 ? before(earlier.get(first)) : List.of();
      List<Span> behind = i == labels.size() ? behind(earlier.get(after - 1)) : List.of();
      parts.add(new Part(roles, label, body, sentences(body, before, behind)));
      if (i < labels.size()) {
        roles = labels.get(i).roles();
        label = labels.get(i).span();
      }
    }
  }

  /**
   * The sentences of {@code body}.
   *
   * @param before those that begin before the change; all but the last are sure to end before it
   * @param behind those of which it is sure that one begins where they begin
   */
  private List<Span> sentences(Span body, List<Span> before, List<Span> behind) {
    int kept = Math.max(0, before.size() - 1);
    int from = before.isEmpty() ? body.start() : before.get(kept).start();
    int to = behind.isEmpty() ? body.end() : behind.get(0).start();
    List<Span> sentences = new ArrayList<>(before.subList(0, kept));
    Span stretch = new Span(from, Math.max(from, to));
    if (!stretch.isEmpty()) {
      BitSet starts = Parts.starts(tree, tree.linesIn(stretch));
      Parts.addSentences(tree, starts, stretch, body, sentences);
    }
    sentences.addAll(behind);
    return sentences;
  }

  private List<Span> before(Part part) {
    return part.sentences().subList(0, countBefore(part.sentences(), change.before().start()));
  }

  /**
   * The sentences of an earlier part that begin a whole sentence behind the changed lines: where
   * the one before them ends, and whether the line behind the change begins anew, may be different
   * now.
   */
  private List<Span> behind(Part part) {
    List<Span> sentences = part.sentences();
    int lineBehind = tree.source().lines().lineOf(change.after().end()) + 1;
    int place =
        lineBehind < tree.source().lines().count()
            ? tree.source().lines().line(lineBehind).start()
            : tree.readable().length();
    int first = countBefore(sentences, place - shift) + 1;
    return first < sentences.size() ? moved(sentences.subList(first, sentences.size())) : List.of();
  }

  /** How many of {@code sentences} begin before {@code place}. */
  private static int countBefore(List<Span> sentences, int place) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Span> moved(List<Span> spans) {
    List<Span> moved = new ArrayList<>(spans.size());
    for (Span span : spans) {
      moved.add(moved(span));
    }
    return moved;
  }

  private Span moved(Span span) {
    return shift == 0 ? span : new Span(span.start() + shift, span.end() + shift);
  }
}
