package org.scrubjay.note.statements;

import java.util.List;
import java.util.Set;
import org.scrubjay.text.Span;

/** Sentences that a test names itself. */
final class SentencesOf {
  private SentencesOf() {}

  static Sentences text(FoldedText text, List<Span> sentences) {
    return Sentences.of(text, List.of(new Part(Set.of(), Span.at(0), text.all(), sentences)));
  }
}
