package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/** Reads sides and the parts of the body they are said of. */
public final class Sides {
  private static final Wording WORD =
      Wording.of(
          "\\b(?:(?<left>left(?:[- ]sided)?)|(?<right>right(?:[-"
              + " ]sided)?)|(?<both>bilateral(?:ly)?|both|bibasilar|biapical)|(?<short>lt|rt)(?=[."
              + " ]))(?![a-z])");

  // What may stand between a side and its noun: describing words, no verb and no preposition.
  private static final Wording ENDS_PHRASE =
      Wording.of(
          "[,;:()/?!]|\\.(?= |$)|\\b(?:and|or|of|in|on|at|to|from|with|without|within|is|are|was"
              + "|were|has|have|the|than|which|that|for|by|into|through|no|not|there|left|right"
              + "|bilateral|both|lateral decubitus|side|but|ventric[a-z]+|atri[a-z]+|coronary|heart"
              + "|anterior descending|circumflex|bundle|main)\\b");

  private static final Wording SIDE_AFTER =
      Wording.of(
          "[^,;:.()]{0,40}?\\b(?:on|in) the (?<side>left|right)(?: side)?(?=[,.; ]|$)(?! [a-z])");

  private static final int LONGEST_PHRASE = 60;

  private Sides() {}

  /** Every word for a side in {@code span}, whatever it is said of. */
  public static List<Span> words(FoldedText text, Span span, Side side) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = text.matcher(WORD, span);
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      side(text, matcher).filter(side::equals).ifPresent(any -> found.add(word));
    }
    return found;
  }

  /** What {@code sentences} say a side of, in order. */
  public static List<SidedNoun> nouns(FoldedText text, Stream<Span> sentences) {
    List<SidedNoun> nouns = new ArrayList<>();
    sentences.forEach(sentence -> read(text, sentence, nouns));
    return List.copyOf(nouns);
  }

  private static void read(FoldedText text, Span sentence, List<SidedNoun> nouns) {
    // Most sentences name no side, and this tells so without trying every character.
    if (!text.has(WORD, sentence)) {
      return;
    }
    Matcher matcher = text.matcher(WORD, sentence);
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      Optional<Side> side = side(text, matcher);
      if (side.isPresent()) {
        nounAfter(text, sentence, word)
            .or(() -> nounBefore(text, sentence, word))
            .ifPresent(
                noun ->
                    nouns.add(
                        new SidedNoun(
                            side.get(), noun.noun(), word, word.cover(noun.span()), sentence)));
      }
    }
  }

  private record Noun(String noun, Span span) {}

  private static Optional<Noun> nounAfter(FoldedText text, Span sentence, Span word) {
    int end = Math.min(sentence.end(), word.end() + LONGEST_PHRASE);
    Matcher stop = text.matcher(ENDS_PHRASE, new Span(word.end(), end));
    Span phrase = new Span(word.end(), skipDot(text, word, end, stop));
    Matcher noun = Anatomy.matcher(text, phrase);
    Optional<Noun> first = Optional.empty();
    while (noun.find()) {
      Noun found =
          new Noun(Anatomy.name(noun.group()).orElseThrow(), new Span(noun.start(), noun.end()));
      // "Left lung base" is the base; "left knee effusion" is the knee.
      if (first.isEmpty()) {
        first = Optional.of(found);
      } else if (first.get().noun().equals("lung") && found.noun().startsWith("lung ")) {
        return Optional.of(found);
      }
    }
    return first;
  }

  /** The dot of {@code Lt.} ends no phrase. */
  private static int skipDot(FoldedText text, Span word, int end, Matcher stop) {
    while (stop.find()) {
      boolean dotOfSide =
          stop.start() == word.end()
              && text.folded().charAt(stop.start()) == '.'
              && word.length() == 2;
      if (!dotOfSide) {
        return stop.start();
      }
    }
    return end;
  }

  /** "Effusion on the left": the noun comes first. */
  private static Optional<Noun> nounBefore(FoldedText text, Span sentence, Span word) {
    Optional<Noun> last = Optional.empty();
    Matcher noun = Anatomy.matcher(text, new Span(sentence.start(), word.start()));
    while (noun.find()) {
      Matcher after = text.matcher(SIDE_AFTER, new Span(noun.end(), sentence.end()));
      if (after.lookingAt() && after.start("side") == word.start()) {
        last =
            Optional.of(
                new Noun(
                    Anatomy.name(noun.group()).orElseThrow(), new Span(noun.start(), noun.end())));
      }
    }
    return last;
  }

  private static Optional<Side> side(FoldedText text, Matcher matcher) {
    if (matcher.group("left") != null) {
      return Optional.of(Side.LEFT);
    }
    if (matcher.group("right") != null) {
      return Optional.of(Side.RIGHT);
    }
    if (matcher.group("both") != null) {
      return Optional.of(Side.BOTH);
    }
    // In lower case they are other abbreviations or slips; nobody writes a side so.
    String written = text.written().substring(matcher.start("short"), matcher.end("short"));
    return switch (written) {
      case "LT", "Lt" -> Optional.of(Side.LEFT);
      case "RT", "Rt" -> Optional.of(Side.RIGHT);
      default -> Optional.empty();
    };
  }
}
