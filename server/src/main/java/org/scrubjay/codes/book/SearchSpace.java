package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.scrubjay.codes.Edition;

/**
 * Where a search looks: the segments that hold one of the editions asked for. Each segment more
 * costs every search.
 */
final class SearchSpace {
  private final List<Segment> segments = new ArrayList<>();

  SearchSpace(List<BookPart> parts, List<Edition> editions) throws IOException {
    for (BookPart part : parts) {
      List<Edition> held = editions.stream().filter(part::holds).toList();
      if (!held.isEmpty()) {
        boolean whole = held.size() == part.editions().size();
        for (LeafReaderContext leaf : part.index().leaves()) {
          LeafReader reader = leaf.reader();
          segments.add(
              new Segment(
                  reader, whole ? Optional.empty() : Optional.of(documentsOf(held, reader))));
        }
      }
    }
  }

  /**
   * A segment of an index.
   *
   * @param only the documents that belong to the editions asked for; none when all of them do
   */
  record Segment(LeafReader reader, Optional<Bits> only) {}

  List<Segment> segments() {
    return segments;
  }

  private static Bits documentsOf(List<Edition> editions, LeafReader reader) throws IOException {
    FixedBitSet documents = new FixedBitSet(reader.maxDoc());
    for (Edition edition : editions) {
      PostingsEnum of =
          reader.postings(
              new Term(SearchDocuments.EDITION, SearchDocuments.editionTerm(edition)),
              PostingsEnum.NONE);
      if (of != null) {
        documents.or(of);
      }
    }
    return documents;
  }
}
