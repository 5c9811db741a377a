package org.scrubjay.note.statements;

import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.text.Span;

/** What a report says about earlier exams. */
public final class PriorStudies {
  private static final Wording NONE =
      Wording.of(
          "^\\W*(?:none|no (?:prior|previous|relevant|comparison|priors|old|earlier|studies)\\b"
              + "|not available|n/a|nil)(?: (?:available|studies|study|exams?|imaging|images"
              + "|for comparison|is|are|at (?:this|the) time|relevant|prior|comparison))*\\W*$");

  private static final Wording COMPARES =
      Wording.of(
          "\\b(?:unchanged|no (?:significant |interval )+change|interval"
              + " (?:change|increase|decrease"
              + "|growth|resolution|improvement|development|progression|enlargement)"
              + "|(?:increased|decreased|improved|progressed|enlarged|stable|changed|worsened)"
              + " (?:in size )?(?:since|from|compared|in comparison)|(?:since|compared"
              + " (?:to|with)|than on) the (?:prior|previous|last)|again"
              + " (?:seen|noted|demonstrated|identified)|stable in (?:size|appearance))\\b");

  // What is to be compared with a later exam is no comparison with an earlier one.
  private static final Wording YET_TO_COME =
      Wording.of(
          "\\b(?:if|unless|until|whether|should|will|to (?:ensure|confirm|assess|document|evaluate"
              + "|establish|verify|exclude|demonstrate|show|see|determine|monitor|check|make sure)"
              + "|(?:follow-?up|surveillance|repeat|recommend\\w*|suggest(?:ed)?|advised?)"
              + " (?:\\w+ ){0,6}?(?:for|that))\\b");

  private PriorStudies() {}

  /** Whether a comparison section with these sentences says that there is nothing to compare. */
  public static boolean deniesAny(FoldedText text, List<Span> sentences) {
    return sentences.size() == 1 && text.has(NONE, sentences.get(0));
  }

  /** Where {@code sentences} speak as only somebody can who saw an earlier exam. */
  public static Stream<Span> comparisons(Sentences sentences) {
    return sentences.find(COMPARES).filter(found -> !isYetToCome(found)).map(Sentences.Found::span);
  }

  private static boolean isYetToCome(Sentences.Found found) {
    Span before = new Span(found.sentence().start(), found.span().start());
    return found.text().has(YET_TO_COME, before);
  }
}
