package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * One search in one segment of an index, by one thread. Its passes share the cursors, each of which
 * costs as much to make as several look-ups.
 */
final class SegmentSearch {
  /** Terms with more documents than this are read as far as hits are wanted, not to their end. */
  private static final int MANY_DOCUMENTS = 512;

  private final SearchSpace.Segment segment;
  private final Map<String, Optional<TermsEnum>> cursors = new HashMap<>();

  SegmentSearch(SearchSpace.Segment segment) {
    this.segment = segment;
  }

  /** Adds the documents with what is sought to {@code hits}. */
  void collect(Sought sought, RankedHits hits) throws IOException {
    Optional<DocIdSetIterator> documents = sought.in(this);
    if (documents.isPresent()) {
      hits.add(segment, documents.get());
    }
  }

  Optional<DocIdSetIterator> withTerm(String field, BytesRef text) throws IOException {
    Optional<TermsEnum> cursor = cursor(field);
    return cursor.isPresent() && cursor.get().seekExact(text)
        ? Optional.of(cursor.get().postings(null, PostingsEnum.NONE))
        : Optional.empty();
  }

  Optional<DocIdSetIterator> withBeginning(String field, BytesRef beginning) throws IOException {
    Optional<TermsEnum> cursor = cursor(field);
    if (cursor.isEmpty() || cursor.get().seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return Optional.empty();
    }
    TermsEnum terms = cursor.get();
    Union union = new Union();
    for (BytesRef text = terms.term();
        text != null && StringHelper.startsWith(text, beginning);
        text = terms.next()) {
      union.add(terms);
    }
    return union.documents();
  }

  Optional<DocIdSetIterator> withAny(String field, CompiledAutomaton texts) throws IOException {
    Terms all = segment.reader().terms(field);
    if (all == null) {
      return Optional.empty();
    }
    TermsEnum terms = texts.getTermsEnum(all);
    Union union = new Union();
    while (terms.next() != null) {
      union.add(terms);
    }
    return union.documents();
  }

  private Optional<TermsEnum> cursor(String field) throws IOException {
    Optional<TermsEnum> cursor = cursors.get(field);
    if (cursor == null) {
      Terms terms = segment.reader().terms(field);
      cursor = terms == null ? Optional.empty() : Optional.of(terms.iterator());
      cursors.put(field, cursor);
    }
    return cursor;
  }

  /** The documents of several terms: the lists of rare ones read at once, those of others later. */
  private final class Union {
    private final List<DocIdSetIterator> lists = new ArrayList<>();
    private Optional<DocIdSetBuilder> rare = Optional.empty();
    private PostingsEnum reused;

    /** Adds the documents of the term at which {@code terms} stands. */
    void add(TermsEnum terms) throws IOException {
      if (terms.docFreq() > MANY_DOCUMENTS) {
        lists.add(terms.postings(null, PostingsEnum.NONE));
        return;
      }
      if (rare.isEmpty()) {
        rare = Optional.of(new DocIdSetBuilder(segment.reader().maxDoc()));
      }
      reused = terms.postings(reused, PostingsEnum.NONE);
      rare.get().add(reused);
    }

    Optional<DocIdSetIterator> documents() throws IOException {
      if (rare.isPresent()) {
        lists.add(rare.get().build().iterator());
      }
      return AnyOf.of(lists);
    }
  }
}
