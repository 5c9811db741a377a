package org.scrubjay.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.text.Span;

/** What a {@code # scrubjay:} comment says. */
public sealed interface DirectiveContent {

  /**
   * {@code # scrubjay: ignore RULE -- reason}.
   *
   * @param rules where each rule's name stands; none means that the author forgot to name one
   * @param reason the words after the two hyphens
   * @param ownLine whether the comment stands alone on its line, and so speaks of the next one
   */
  record Ignore(List<Span> rules, Optional<Span> reason, boolean ownLine)
      implements DirectiveContent {
    public Ignore {
      rules = List.copyOf(rules);
    }
  }

  /**
   * {@code # scrubjay: kind=claim dos=2025-03-14}: header values.
   *
   * @param values lower-case key to the place of its value, quotes left out
   */
  record Settings(Map<String, Span> values) implements DirectiveContent {
    public Settings {
      values = Map.copyOf(values);
    }
  }

  /** Neither of the two. */
  record Unknown() implements DirectiveContent {}
}
