package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.text.Span;

/** Reads sides and the parts of the body they are said of. */
public final class Sides {
  private static final Wording WORD =
      Wording.of(
          "\\b(?:(?<left>left(?:[- ]sided)?)|(?<right>right(?:[-"
              + " ]sided)?)|(?<both>bilateral(?:ly)?|both|bibasilar|biapical)|(?<short>lt|rt)(?=[."
              + " ]))(?![a-z])");

  /** "Right 7th and 8th ribs" is one phrase. */
  private static final String ORDINAL =
      "(?:and )?(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
          + "|tenth|eleventh|twelfth)\\b";

  // What may stand between a side and its noun: describing words, no verb and no preposition.
  private static final Wording ENDS_PHRASE =
      Wording.of(
          "[;:()/?!]|\\.(?= |$)|,(?! "
              + ORDINAL
              + ")|\\b(?:(?:and|or|through|to)(?! "
              + ORDINAL
              + ")|of(?! the thyroid)|in|on|at|from|with|without|within|is|are|was"
              + "|were|has|have|the(?! thyroid)|than|which|that|for|by|into|no|not|there|left|right"
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
    Occurrences words = text.search(WORD, span);
    while (words.find()) {
      if (side(text, words).filter(side::equals).isPresent()) {
        found.add(words.found());
      }
    }
    return found;
  }

  /** Those of {@code sentences} that have a word for a side. */
  public static List<Span> sentences(Sentences sentences) {
    return sentences.with(WORD);
  }

  /** What {@code sentences} say a side of, in order. */
  public static List<SidedNoun> nouns(FoldedText text, Sentences sentences) {
    return nouns(text, sentences(sentences));
  }

  /** What {@code sentences} say a side of, in order. */
  public static List<SidedNoun> nouns(FoldedText text, List<Span> sentences) {
    List<SidedNoun> nouns = new ArrayList<>();
    sentences.forEach(sentence -> read(text, sentence, nouns));
    return List.copyOf(nouns);
  }

  private static void read(FoldedText text, Span sentence, List<SidedNoun> nouns) {
    Occurrences words = text.search(WORD, sentence);
    while (words.find()) {
      Span word = words.found();
      Optional<Side> side = side(text, words);
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
    Occurrences stop = text.search(ENDS_PHRASE, new Span(word.end(), end));
    Span phrase = new Span(word.end(), skipDot(text, word, end, stop));
    Occurrences noun = Anatomy.search(text, phrase);
    Optional<Noun> first = Optional.empty();
    while (noun.find()) {
      Noun found = new Noun(Anatomy.name(noun.group()).orElseThrow(), noun.found());
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
  private static int skipDot(FoldedText text, Span word, int end, Occurrences stop) {
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
    Occurrences noun = Anatomy.search(text, new Span(sentence.start(), word.start()));
    while (noun.find()) {
      Occurrences after = text.search(SIDE_AFTER, new Span(noun.end(), sentence.end()));
      if (after.begins() && after.start("side") == word.start()) {
        last = Optional.of(new Noun(Anatomy.name(noun.group()).orElseThrow(), noun.found()));
      }
    }
    return last;
  }

  private static Optional<Side> side(FoldedText text, Occurrences words) {
    if (words.group("left").isPresent()) {
      return Optional.of(Side.LEFT);
    }
    if (words.group("right").isPresent()) {
      return Optional.of(Side.RIGHT);
    }
    if (words.group("both").isPresent()) {
      return Optional.of(Side.BOTH);
    }
    // In lower case they are other abbreviations or slips; nobody writes a side so.
    String written = text.written().substring(words.start("short"), words.end("short"));
    return switch (written) {
      case "LT", "Lt" -> Optional.of(Side.LEFT);
      case "RT", "Rt" -> Optional.of(Side.RIGHT);
      default -> Optional.empty();
    };
  }
}
