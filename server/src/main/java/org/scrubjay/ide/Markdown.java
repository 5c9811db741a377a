package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/**
 * A text under construction: paragraphs, then what was not checked, then the sources. Equal sources
 * and reasons are named once.
 */
final class Markdown {
  private final List<String> blocks = new ArrayList<>();
  private final Set<String> unchecked = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();

  /** Words that may hold characters with a meaning in CommonMark, made plain. */
  static String escape(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
  }

  void paragraph(String text) {
    blocks.add(text);
  }

  void bullets(List<String> items) {
    if (!items.isEmpty()) {
      blocks.add("- " + String.join("\n- ", items));
    }
  }

  void notChecked(String reason) {
    unchecked.add(reason);
  }

  void source(Edition edition) {
    source(edition.source(), Optional.of(edition.set().title() + " " + edition.name()));
  }

  void source(SourceRef source) {
    source(source, Optional.empty());
  }

  /**
   * Takes the answer's fact out and books where it came from, or why there is none.
   *
   * @param asked what was asked, to begin the reason with: {@code unit limit}
   */
  <T> Optional<T> take(String asked, Answer<T> answer) {
    answer.notChecked().ifPresent(reason -> notChecked(asked + " (" + reason + ")"));
    if (answer.found().isPresent()) {
      answer.answeredBy().ifPresent(this::source);
    }
    return answer.found();
  }

  String text() {
    List<String> all = new ArrayList<>(blocks);
    if (!unchecked.isEmpty()) {
      all.add("*Not checked: " + escape(String.join("; ", unchecked)) + ".*");
    }
    if (!sources.isEmpty()) {
      all.add("Sources: " + String.join("; ", sources) + ".");
    }
    return String.join("\n\n", all);
  }

  private void source(SourceRef source, Optional<String> edition) {
    String title = escape(source.title());
    String linked = source.url().map(url -> "[" + title + "](" + url + ")").orElse(title);
    String named = edition.map(name -> escape(name) + ": " + linked).orElse(linked);
    if (sources.stream().noneMatch(known -> known.endsWith(named))) {
      sources.add(named);
    }
  }
}
