package org.scrubjay.note.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.note.Note;
import org.scrubjay.text.Span;

/**
 * The sentences of some parts of a note, to be searched together: where the words of a wording
 * stand nowhere, it costs next to nothing that there are many sentences. Immutable.
 */
public final class Sentences {
  private final FoldedText text;
  private final List<Part> parts;

  private Sentences(FoldedText text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  /**
   * @param parts of {@code note}, in order
   */
  public static Sentences of(Note note, List<Part> parts) {
    return of(FoldedText.of(note), parts);
  }

  static Sentences of(FoldedText text, List<Part> parts) {
    return new Sentences(text, parts);
  }

  /**
   * Words that were found.
   *
   * @param sentence in which they stand
   * @param span where
   */
  public record Found(FoldedText text, Span sentence, Span span) {

    /** How the sentence speaks of them. */
    public Certainty certainty() {
      return Scopes.certainty(text, sentence, span);
    }

    public boolean is(Certainty certainty) {
      return certainty() == certainty;
    }

    /** Whether the sentence has {@code wording} too. */
    public boolean beside(Wording wording) {
      return text.has(wording, sentence);
    }
  }

  /** All of them, in order. */
  public List<Span> all() {
    if (parts.size() == 1) {
      return parts.get(0).sentences();
    }
    List<Span> all = new ArrayList<>();
    for (Part part : parts) {
      all.addAll(part.sentences());
    }
    return all;
  }

  public Stream<Span> stream() {
    return all().stream();
  }

  public boolean isEmpty() {
    for (Part part : parts) {
      if (!part.sentences().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Where {@code wording} stands in them, in order. */
  public Stream<Found> find(Wording wording) {
    List<Found> found = new ArrayList<>();
    for (Span sentence : with(wording)) {
      Occurrences words = text.search(wording, sentence);
      while (words.find()) {
        found.add(new Found(text, sentence, words.found()));
      }
    }
    return found.stream();
  }

  /** Whether one of them has {@code wording}. */
  public boolean have(Wording wording) {
    return !with(wording, 1).isEmpty();
  }

  /** The sentences that have {@code wording}, in order. */
  public List<Span> with(Wording wording) {
    return with(wording, Integer.MAX_VALUE);
  }

  private List<Span> with(Wording wording, int most) {
    List<Span> with = new ArrayList<>();
    if (!text.mayHold(wording)) {
      return with;
    }
    for (Part part : parts) {
      List<Span> sentences = part.sentences();
      int next = next(wording, sentences, 0);
      while (next < sentences.size() && with.size() < most) {
        if (text.has(wording, sentences.get(next))) {
          with.add(sentences.get(next));
        }
        next = next(wording, sentences, next + 1);
      }
    }
    return with;
  }

  /**
   * The first sentence from {@code from} on that may have {@code wording}, or how many there are.
   */
  private int next(Wording wording, List<Span> sentences, int from) {
    if (from == sentences.size()) {
      return from;
    }
    int end = sentences.get(sentences.size() - 1).end();
    int place = text.next(wording, sentences.get(from).start(), end);
    return place == end ? sentences.size() : endingAfter(place, sentences, from);
  }

  /** The first sentence from {@code from} on that ends behind {@code place}. */
  private static int endingAfter(int place, List<Span> sentences, int from) {
    int low = from;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
