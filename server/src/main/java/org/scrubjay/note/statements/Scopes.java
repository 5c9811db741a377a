package org.scrubjay.note.statements;

import org.scrubjay.text.Span;

/**
 * What negates a word or leaves it open, by cues before and after it in its sentence, in the manner
 * of NegEx (Chapman and others, Journal of Biomedical Informatics 34, 2001): a cue reaches to the
 * next word that turns the sentence.
 */
public final class Scopes {
  private static final Wording TURN =
      Wording.of(
          "[;:]|\\.(?= |$)|\\b(?:but|however|although|though|except|aside from|apart"
              + " from|otherwise|nevertheless|yet|there (?:is|are|was|were)|which"
              + " (?:is|are|has|have))\\b");

  private static final Wording NEGATES_WHAT_FOLLOWS =
      Wording.of(
          "\\b(?:no|not|without|w/o|denies|denied|negative for|absence of|absent|free of|never"
              + "|neither|nor|excludes|resolution of|resolved)\\b"
              + "(?! (?:only|significant(?:ly)? chang|chang|increase|certain|exclude|rule))");

  private static final Wording NEGATES_WHAT_PRECEDES =
      Wording.of(
          "\\b(?:(?:is|are|was|were|has been|have been|been) (?:now )?(?:absent|negative|excluded"
              + "|ruled out|resolved|not (?!exclu))|not (?:seen|identified|present|visuali[sz]ed"
              + "|demonstrated|evident|found|detected|appreciated)|unlikely)\\b");

  private static final Wording OPENS_WHAT_FOLLOWS =
      Wording.of(
          "\\b(?:probabl[ey]|possibl[ey]|possibility of|suspected|suspect|suspicion (?:of|for)"
              + "|suspicious for|questionable|question of|rule[- ]?out|rule out|ruling out|r/o"
              + "|likely|concern (?:for|of)|concerning for|concerns? about|worrisome for"
              + "|working diagnosis(?: of)?|presumed|presumptive|compatible with|consistent with"
              + "|indicative of|suggest(?:s|ing|ed|ive of)?|may (?:be|represent|reflect)"
              + "|might (?:be|represent|reflect)|could (?:be|represent|reflect)|appears? to be"
              + "|cannot (?:exclude|rule out)|can not (?:exclude|rule out)|not exclude"
              + "|evaluat(?:e|ion|ing) (?:for|of)|eval for|assess(?:ment)? (?:for|of)"
              + "|differential|versus|vs|query)\\b|\\?");

  private static final Wording OPENS_WHAT_PRECEDES =
      Wording.of(
          "\\b(?:(?:cannot|can not|could not|not) (?:be )?(?:completely |entirely |definitely"
              + " )?(?:be )?(?:excluded|ruled out)|(?:is|are|was)"
              + " (?:possible|probable|suspected|likely|questionable|considered|in the"
              + " differential)|suspected|versus|vs)\\b|\\?");

  private Scopes() {}

  /** How {@code sentence} speaks of what it says at {@code target}. */
  public static Certainty certainty(FoldedText text, Span sentence, Span target) {
    Span before = before(text, sentence, target);
    Span after = after(text, sentence, target);
    if (text.has(OPENS_WHAT_FOLLOWS, before) || text.has(OPENS_WHAT_PRECEDES, after)) {
      return Certainty.UNCERTAIN;
    }
    return text.has(NEGATES_WHAT_FOLLOWS, before) || text.has(NEGATES_WHAT_PRECEDES, after)
        ? Certainty.NEGATED
        : Certainty.AFFIRMED;
  }

  private static Span before(FoldedText text, Span sentence, Span target) {
    int start = sentence.start();
    Occurrences turn = text.search(TURN, new Span(start, Math.max(start, target.start())));
    while (turn.find()) {
      start = turn.end();
    }
    return new Span(start, Math.max(start, target.start()));
  }

  private static Span after(FoldedText text, Span sentence, Span target) {
    int start = Math.min(target.end(), sentence.end());
    Occurrences turn = text.search(TURN, new Span(start, sentence.end()));
    return new Span(start, turn.find() ? turn.start() : sentence.end());
  }
}
