package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;

/** Collects which editions answered the questions of one look-up, and which could not. */
final class Consulted {
  private final List<SourceRef> sources = new ArrayList<>();
  private final List<String> unchecked = new ArrayList<>();

  <T> Optional<T> ask(Answer<T> answer) {
    answer.notChecked().ifPresent(this::missing);
    answer.answeredBy().map(Edition::source).ifPresent(this::cite);
    return answer.found();
  }

  void cite(SourceRef source) {
    if (!sources.contains(source)) {
      sources.add(source);
    }
  }

  void missing(String reason) {
    if (!unchecked.contains(reason)) {
      unchecked.add(reason);
    }
  }

  List<SourceRef> sources() {
    return List.copyOf(sources);
  }

  List<String> unchecked() {
    return List.copyOf(unchecked);
  }
}
