package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** What the index must say of a code for it to be found. */
interface Sought {
  /** The documents that have it, in the order of the index; none where no document has. */
  Optional<DocIdSetIterator> in(SegmentSearch segment) throws IOException;

  /** The field has exactly this text. */
  static Sought term(String field, String text) {
    BytesRef term = new BytesRef(text);
    return segment -> segment.withTerm(field, term);
  }

  /** The field has a text that begins so. */
  static Sought beginning(String field, String text) {
    BytesRef beginning = new BytesRef(text);
    return segment -> segment.withBeginning(field, beginning);
  }

  /** The field has a text at most one character, or one swap of neighbours, away from this one. */
  static Sought near(String field, String text) {
    LevenshteinAutomata slips = new LevenshteinAutomata(text, true);
    CompiledAutomaton texts = new CompiledAutomaton(slips.toAutomaton(1), true, false);
    return segment -> segment.withAny(field, texts);
  }

  static Sought all(Stream<Sought> parts) {
    List<Sought> all = parts.toList();
    return segment -> {
      List<DocIdSetIterator> documents = new ArrayList<>();
      for (Sought part : all) {
        Optional<DocIdSetIterator> some = part.in(segment);
        if (some.isEmpty()) {
          return some;
        }
        documents.add(some.get());
      }
      return documents.size() == 1
          ? Optional.of(documents.get(0))
          : Optional.of(ConjunctionUtils.intersectIterators(documents));
    };
  }

  static Sought either(Sought one, Sought other) {
    return segment -> {
      List<DocIdSetIterator> documents = new ArrayList<>();
      one.in(segment).ifPresent(documents::add);
      other.in(segment).ifPresent(documents::add);
      return AnyOf.of(documents);
    };
  }
}
