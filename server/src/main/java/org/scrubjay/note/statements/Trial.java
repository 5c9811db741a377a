package org.scrubjay.note.statements;

import org.scrubjay.text.Span;

/**
 * What came of trying a wording at one place of a stretch of text. All is counted from that place,
 * so that it holds as well when the stretch has moved.
 *
 * @param before how many characters of the stretch stand before the place
 * @param behind how many from it to the end of the stretch
 * @param length of the match; less than 0 where there is none
 */
record Trial(int before, int behind, int length) {
  private static final int NO_MATCH = -1;

  static Trial found(Span stretch, int place, int end) {
    return new Trial(place - stretch.start(), stretch.end() - place, end - place);
  }

  static Trial missed(Span stretch, int place) {
    return new Trial(place - stretch.start(), stretch.end() - place, NO_MATCH);
  }

  boolean matched() {
    return length > NO_MATCH;
  }

  boolean isOf(Span stretch, int place) {
    return place - stretch.start() == before && stretch.end() - place == behind;
  }

  boolean endsBefore(Span edited, int place) {
    return place + behind <= edited.start();
  }

  boolean beginsBehind(Span edited, int place) {
    return place - before >= edited.end();
  }
}
