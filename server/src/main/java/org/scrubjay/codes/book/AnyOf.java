package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of a handful of lists, each once, in the order of the index. */
final class AnyOf extends DocIdSetIterator {
  private final DocIdSetIterator[] lists;
  private int doc = -1;

  private AnyOf(List<DocIdSetIterator> lists) {
    this.lists = lists.toArray(DocIdSetIterator[]::new);
  }

  /** The lists as one; none when there is none. */
  static Optional<DocIdSetIterator> of(List<DocIdSetIterator> lists) {
    return lists.size() > 1 ? Optional.of(new AnyOf(lists)) : lists.stream().findFirst();
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int first = NO_MORE_DOCS;
    for (DocIdSetIterator list : lists) {
      first = Math.min(first, list.docID() < target ? list.advance(target) : list.docID());
    }
    doc = first;
    return doc;
  }

  @Override
  public long cost() {
    long cost = 0;
    for (DocIdSetIterator list : lists) {
      cost += list.cost();
    }
    return cost;
  }
}
