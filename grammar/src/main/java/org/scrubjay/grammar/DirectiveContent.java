package org.scrubjay.grammar;

import java.util.LinkedHashMap;
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
   * @param reason the words after the two hyphens, or after the dash that an editor made of them
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
   * @param settings in the order in which they are written
   * @param strays words that are no part of a setting
   */
  record Settings(List<Setting> settings, List<Span> strays) implements DirectiveContent {
    public Settings {
      settings = List.copyOf(settings);
      strays = List.copyOf(strays);
    }

    /** Lower-case key to the place of its value; of two with one key the last. */
    public Map<String, Span> values() {
      Map<String, Span> values = new LinkedHashMap<>();
      settings.forEach(setting -> values.put(setting.key(), setting.value()));
      return values;
    }
  }

  /**
   * {@code dos=2025-03-14}.
   *
   * @param key in lower case
   * @param name where the key is written
   * @param value quotes left out
   */
  record Setting(String key, Span name, Span value) {}

  /**
   * Neither of the two.
   *
   * @param words what is written instead; empty when there is nothing
   */
  record Unknown(Span words) implements DirectiveContent {}
}
