package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.note.statements.ContrastStatement.Given;
import org.scrubjay.note.statements.ContrastStatement.Route;
import org.scrubjay.text.Span;

/** Reads what a sentence says about contrast material: given or not, and by which route. */
public final class ContrastReader {
  private static final String MATERIAL =
      "(?:contrast(?: material| medium| media| agent| dye| administration)?|gadolinium)";

  private static final String AGENT =
      "(?:iohexol|iopamidol|iodixanol|iopromide|ioversol|iomeprol|ioxilan|ioxaglate|omnipaque"
          + "|isovue|visipaque|ultravist|optiray|oxilan|hexabrix|gadobutrol|gadavist|gadovist"
          + "|gadopentetate|magnevist|gadobenate|multihance|gadoterate|dotarem|clariscan"
          + "|gadoteridol|prohance|gadoxetate|eovist|gadodiamide|omniscan|gadopiclenol|elucirem"
          + "|vueway)";

  private static final Wording NAMED = Wording.of("\\b" + AGENT + "\\b");

  private static final String TWO_SETS =
      "without and(?: then)? with|with and without|without (?:followed by|then) with"
          + "|w/?o ?(?:and|&|\\+) ?w(?:/|ith)?|w(?:/|ith)? ?(?:and|&|\\+) ?w/?o|w/wo|w/ ?w/o";

  private static final Wording BOTH =
      Wording.of(
          "\\b(?:(?:"
              + TWO_SETS
              + "|before and(?: then)? after|prior to and (?:after|following)"
              + "|prior to and following)"
              + "(?: the| approximately| about| administration of| injection of| use of| iv"
              + "| intravenous| intravascular| \\d+(?:\\.\\d+)? ?(?:ml|cc)(?: of)?)*[ -](?:"
              + MATERIAL
              + "|"
              + AGENT
              + ")|pre-? ?(?:and|&) ?post-? ?(?:contrast|gadolinium))");

  private static final Wording TITLED_BOTH =
      Wording.of("\\b(?:" + TWO_SETS + "|w wo|wo w|wwo)(?![a-z])");

  private static final Wording WITHOUT =
      Wording.of(
          "\\b(?:(?:without|w/o|no)(?: the)?(?: administration of| injection of| use of"
              + "| benefit of)?(?<route>(?: oral| rectal| enteric| iv| intravenous"
              + "| intravascular| or| and|,)*)[ -]"
              + MATERIAL
              + "(?! (?:enhanc|extravas|leak|react|allerg|nephro|blush|uptake|accum|opacif|is seen"
              + "|in the))"
              + "|non-?contrast(?:ed)?|non-contrast-enhanced|unenhanced|noncontrast"
              + "|(?<named>(?:oral |iv |intravenous )?contrast(?: material| medium| agent)?)"
              + "(?: was| were|:) *(?:not (?:given|administered|used|injected)|none\\b))");

  private static final Wording WITH =
      Wording.of(
          "\\b(?:(?:with|after|following|post|using|plus|w/)"
              + "(?: the)?(?: intravenous| iv| uneventful)?(?: administration of| injection of"
              + "| infusion of| use of| bolus of)?(?: the)?(?: \\w+ (?:of )?){0,3}?[ -]?(?:oral"
              + "|rectal|intravenous|iv|intravascular|intrathecal|intra-articular|non-?ionic"
              + "|iodinated|low-?osmolar|and|or|,| )*[ -]?"
              + MATERIAL
              + "|(?<!non)(?<!non-)contrast-enhanced|post-?contrast|(?:oral |rectal |iv"
              + " |intravenous |intrathecal )?contrast(?: material| medium| agent)? (?:was|were)"
              + " (?:given|administered|injected|infused|used|utili[sz]ed)|\\d+(?:\\.\\d+)?"
              + " ?(?:ml|cc|mls|ccs|cc's)(?: of)?(?: iv| intravenous)?(?: [a-z-]+){0,2}?"
              + " (?:contrast|"
              + AGENT
              + ")|"
              + AGENT
              + "(?:[ -]\\d{3})?,? ?\\d+(?:\\.\\d+)? ?(?:ml|cc)"
              + "|(?:intra-?articular|intrathecal) (?:injection|administration|instillation) of"
              + " (?:\\w+ ){0,3}?(?:contrast|gadolinium|"
              + AGENT
              + ")|(?:iv|intravenous|intrathecal|oral) (?:contrast|"
              + AGENT
              + "))");

  private static final Wording BOWEL =
      Wording.of("\\b(?:oral(?:ly)?|rectal(?:ly)?|enteric|by mouth|per rectum|p\\.?o|barium)\\b");
  private static final Wording VESSEL =
      Wording.of("\\b(?:iv|i\\.v|intravenous(?:ly)?|intravascular|vein|bolus|injector|hand)\\b");
  private static final Wording JOINT_OR_CANAL =
      Wording.of("\\b(?:intra-?articular(?:ly)?|intrathecal(?:ly)?|arthrogra\\w+|myelogra\\w+)\\b");

  private static final int REACH = 30;

  private ContrastReader() {}

  /** The names of contrast agents. */
  public static Wording agents() {
    return NAMED;
  }

  /** Whether a title promises images without and with contrast; titles leave the last word out. */
  public static boolean titlesBoth(FoldedText text, Span title) {
    return text.has(TITLED_BOTH, title);
  }

  /** What {@code sentence} says, in order; "without and with" is one statement. */
  public static List<ContrastStatement> read(FoldedText text, Span sentence) {
    List<ContrastStatement> statements = new ArrayList<>();
    text.find(BOTH, sentence)
        .forEach(span -> statements.add(new ContrastStatement(Given.BOTH, Route.VESSEL, span)));
    Occurrences without = text.search(WITHOUT, sentence);
    while (without.find()) {
      Span span = without.found();
      add(statements, new ContrastStatement(Given.WITHOUT, routeWithin(text, span), span));
    }
    text.find(WITH, sentence)
        .forEach(
            span ->
                add(
                    statements,
                    new ContrastStatement(Given.WITH, routeAround(text, sentence, span), span)));
    return List.copyOf(statements);
  }

  private static void add(List<ContrastStatement> statements, ContrastStatement next) {
    if (statements.stream().noneMatch(known -> known.span().overlaps(next.span()))) {
      statements.add(next);
    }
  }

  /** "Without oral or IV contrast" denies both, "without oral contrast" only the one. */
  private static Route routeWithin(FoldedText text, Span span) {
    return route(text, span).orElse(Route.VESSEL);
  }

  private static Route routeAround(FoldedText text, Span sentence, Span span) {
    Span near =
        new Span(
            Math.max(sentence.start(), span.start() - REACH / 2),
            Math.min(sentence.end(), span.end() + REACH));
    return route(text, span).or(() -> route(text, near)).orElse(Route.VESSEL);
  }

  private static Optional<Route> route(FoldedText text, Span span) {
    if (text.has(VESSEL, span)) {
      return Optional.of(Route.VESSEL);
    }
    if (text.has(JOINT_OR_CANAL, span)) {
      return Optional.of(Route.JOINT_OR_CANAL);
    }
    return text.has(BOWEL, span) ? Optional.of(Route.BOWEL) : Optional.empty();
  }
}
