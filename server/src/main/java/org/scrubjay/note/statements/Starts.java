package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * The places at which matches of an expression can begin, told by a few characters. It may name
 * places where no match begins, but leaves none out. Immutable.
 */
final class Starts {
  private static final String FLAGS = "\\(\\?[a-zA-Z]+\\)";

  private final List<Start> choices;
  private final boolean anyWord;
  private final boolean onlyAtBegin;

  private Starts(List<Start> choices) {
    this.choices = List.copyOf(choices);
    this.anyWord = choices.stream().anyMatch(Start::isWord);
    this.onlyAtBegin = choices.stream().allMatch(Start::onlyAtBegin);
  }

  static Starts of(String expression) {
    String plain = expression.replaceFirst("^" + FLAGS, "");
    String flags = expression.substring(0, expression.length() - plain.length());
    return new Starts(alternatives(plain).stream().map(choice -> Start.of(choice, flags)).toList());
  }

  /**
   * The first place from {@code from} to {@code end} at which a match can begin, or {@code end}.
   *
   * @param begin before it nothing is seen
   */
  int next(String text, int begin, int from, int end) {
    int last = onlyAtBegin ? Math.min(begin + 1, end) : end;
    for (int i = from; i < last; i++) {
      if (isAt(text, begin, i, end)) {
        return i;
      }
    }
    return end;
  }

  /**
   * All of these places in {@code stretch}, in order, or none when there are too many to list.
   *
   * @param words of the stretch
   */
  Optional<int[]> in(String text, Span stretch, Lazy<WordStarts> words) {
    Offsets found = new Offsets();
    for (Start choice : choices) {
      if (!choice.in(text, stretch, words, found)) {
        return Optional.empty();
      }
    }
    return Optional.of(choices.size() == 1 ? found.all() : found.distinct());
  }

  /**
   * Whether a match may begin at {@code at} only because what stands before is not seen: in the
   * middle of a word.
   */
  boolean mayBeCut(String text, int at) {
    return anyWord && at > 0 && Start.isWord(text.charAt(at - 1));
  }

  private boolean isAt(String text, int begin, int at, int end) {
    for (Start choice : choices) {
      if (choice.isAt(text, begin, at, end)) {
        return true;
      }
    }
    return false;
  }

  /** The parts of {@code expression} between the bars that stand outside all brackets. */
  private static List<String> alternatives(String expression) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i = expression.startsWith("\\Q", i) ? expression.indexOf("\\E", i) : i + 1;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '|' -> {
          if (depth == 0) {
            parts.add(expression.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    parts.add(expression.substring(start));
    return parts;
  }

  /**
   * How many of the first {@code count} of {@code places}, in order, stand before {@code place}.
   */
  static int countBefore(int[] places, int count, int place) {
    int found = Arrays.binarySearch(places, 0, count, place);
    return found < 0 ? -found - 1 : found;
  }

  /** Places in a text, put together one by one. */
  static final class Offsets {
    private int[] offsets = {};
    private int count;

    void add(int offset) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, Math.max(8, 2 * count));
      }
      offsets[count++] = offset;
    }

    /** In order. */
    int[] all() {
      int[] all = Arrays.copyOf(offsets, count);
      Arrays.sort(all);
      return all;
    }

    /** In order, each once. */
    int[] distinct() {
      int[] all = all();
      int different = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          all[different++] = all[i];
        }
      }
      return different == count ? all : Arrays.copyOf(all, different);
    }
  }
}
