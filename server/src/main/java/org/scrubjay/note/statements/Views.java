package org.scrubjay.note.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.scrubjay.text.Span;

/**
 * The radiograph views that a text states.
 *
 * @param count as a number of views: the highest stated, and of "2 to 3 views" the 3
 * @param projections the distinct ones named, in the words of this project; both obliques are two
 */
public record Views(OptionalInt count, Set<String> projections) {
  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight");

  private static final Wording COUNT =
      Wording.of(
          "\\b(?<number>[1-9]|one|two|three|four|five|six|seven|eight|single)"
              + "(?: or more| \\(\\d\\)|\\+)?(?:[- ](?:standard|routine|additional"
              + "|weight-?bearing|portable|frontal|upright|standing|radiographic|plain|different))*"
              + "[- ]?(?:views?|projections?|v)\\b");

  private static final Map<String, Wording> PROJECTIONS = lexicon();
  private static final Wording TWO_OBLIQUES =
      Wording.of(
          "\\b(?:obliques|both oblique|bilateral oblique|oblique views|(?:right|left) and"
              + " (?:right|left) (?:posterior |anterior )?oblique|internal and external"
              + " oblique)\\b");

  public Views {
    projections = Set.copyOf(projections);
  }

  /** What {@code spans} state together. */
  public static Views of(FoldedText text, List<Span> spans) {
    OptionalInt count = spans.stream().flatMapToInt(span -> counts(text, span)).max();
    Set<String> named = new TreeSet<>();
    for (Span span : spans) {
      PROJECTIONS.forEach(
          (name, wording) -> {
            if (text.has(wording, span)) {
              named.add(name);
            }
          });
      if (text.has(TWO_OBLIQUES, span)) {
        named.add("second oblique");
      }
    }
    return new Views(count, named);
  }

  public boolean isEmpty() {
    return count.isEmpty() && projections.isEmpty();
  }

  /** The most views that the text can be read to state; 0 when it states none. */
  public int most() {
    return Math.max(count.orElse(0), projections.size());
  }

  private static IntStream counts(FoldedText text, Span span) {
    IntStream.Builder numbers = IntStream.builder();
    Occurrences counts = text.search(COUNT, span);
    while (counts.find()) {
      numbers.add(number(counts.group("number").orElseThrow()));
    }
    return numbers.build();
  }

  private static int number(String word) {
    if (word.equals("single")) {
      return 1;
    }
    int spelled = NUMBERS.indexOf(word);
    return spelled >= 0 ? spelled : Integer.parseInt(word);
  }

  private static Map<String, Wording> lexicon() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("frontal", "(?:pa|ap|frontal|anteroposterior|posteroanterior)");
    words.put(
        "lateral",
        "(?:lateral|laterals)(?! (?:malleol|meniscus|compartment|condyl|aspect"
            + "|epicondyl|plateau|tibial|femoral|joint|soft|margin|border|wall|ventric))");
    words.put("oblique", "(?:obliques?)");
    words.put("sunrise", "(?:sunrise|skyline|merchant|laurin|patellar axial)");
    words.put("tunnel", "(?:tunnel|notch view|intercondylar|rosenberg)");
    words.put("axillary", "(?:axillary|axillary lateral)(?: lateral)? views?");
    words.put("scapular Y", "(?:scapular y|y[- ]view|transscapular|outlet view)");
    words.put("Grashey", "(?:grashey|true ap)");
    words.put("internal rotation", "internal rotation");
    words.put("external rotation", "external rotation");
    words.put("mortise", "mortise(?= (?:and|or|view|proj)|[,.;]| *$)");
    words.put("open mouth", "(?:open[- ]mouth|odontoid) ?(?:view|radiograph)?");
    words.put("flexion", "flexion");
    words.put("extension", "extension(?! of)");
    words.put("swimmer", "swimmer'?s?");
    words.put("decubitus", "decubitus");
    words.put("upright", "(?:upright|erect|standing)");
    words.put("supine", "(?:supine|recumbent|kub)");
    words.put("frog leg", "frog[- ]?leg");
    words.put("cross-table", "cross[- ]?table");
    words.put("Waters", "waters'?");
    words.put("Caldwell", "caldwell");
    words.put("Towne", "towne'?s?");
    words.put("submentovertex", "(?:submento-?vert\\w+|basal view)");
    words.put("lordotic", "lordotic view");
    words.put("axial heel", "(?:harris|axial (?:view|calcaneal))");
    words.put("scaphoid", "(?:scaphoid|navicular) views?");
    words.put("inlet", "inlet");
    words.put("outlet", "outlet");
    words.put("spot", "(?:spot|coned[- ]down)(?: lateral)?(?: view)?");
    Map<String, Wording> patterns = new LinkedHashMap<>();
    words.forEach((name, regex) -> patterns.put(name, Wording.of("\\b" + regex + "\\b")));
    return Map.copyOf(patterns);
  }
}
