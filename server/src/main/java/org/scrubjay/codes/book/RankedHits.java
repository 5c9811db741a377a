package org.scrubjay.codes.book;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.scrubjay.codes.CodeHit;

/**
 * The best documents of several segments: valid on the date first, then in the order of the index.
 * Leaves a segment when it has enough valid ones, because all further ones rank lower.
 */
final class RankedHits {
  private final long day;
  private final int most;
  private final boolean onlyBest;
  private final List<Ranked> found = new ArrayList<>();

  /**
   * @param onlyBest whether codes that are not valid or not billable are left out
   */
  RankedHits(LocalDate date, int most, boolean onlyBest) {
    this.day = date.toEpochDay();
    this.most = most;
    this.onlyBest = onlyBest;
  }

  /** A document that was found; most are not among the best, and nobody reads what they say. */
  static final class Ranked {
    private static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked ranked) -> !ranked.valid)
            .thenComparingLong(ranked -> ranked.rank)
            .thenComparing(ranked -> ranked.hit().code());

    private final boolean valid;
    private final long rank;
    private final BytesRef row;
    private CodeHit hit;

    private Ranked(boolean valid, long rank, BytesRef row) {
      this.valid = valid;
      this.rank = rank;
      this.row = row;
    }

    CodeHit hit() {
      if (hit == null) {
        SearchDocuments.Found read = SearchDocuments.found(row);
        hit = new CodeHit(read.system(), read.code(), read.label(), valid, read.billable());
      }
      return hit;
    }
  }

  /** Takes the best of {@code documents}, which are in the order of the index. */
  void add(SearchSpace.Segment segment, DocIdSetIterator documents) throws IOException {
    LeafReader reader = segment.reader();
    Bits only = segment.only().orElse(null);
    NumericDocValues firstDays = DocValues.getNumeric(reader, SearchDocuments.FIRST_DAY);
    NumericDocValues lastDays = DocValues.getNumeric(reader, SearchDocuments.LAST_DAY);
    NumericDocValues ranks = DocValues.getNumeric(reader, SearchDocuments.RANK);
    BinaryDocValues rows = DocValues.getBinary(reader, SearchDocuments.HIT);
    int valid = 0;
    int invalid = 0;
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && valid < most;
        doc = documents.nextDoc()) {
      if (only != null && !only.get(doc)) {
        continue;
      }
      long rank = value(ranks, doc);
      if (onlyBest && rank >= SearchDocuments.HEADER_RANK) {
        return;
      }
      boolean isValid = value(firstDays, doc) <= day && value(lastDays, doc) >= day;
      if (!isValid && (onlyBest || invalid == most)) {
        continue;
      }
      rows.advanceExact(doc);
      found.add(new Ranked(isValid, rank, BytesRef.deepCopyOf(rows.binaryValue())));
      if (isValid) {
        valid++;
      } else {
        invalid++;
      }
    }
  }

  /** A code with several states comes several times, first in its best. */
  List<Ranked> bestFirst() {
    found.sort(Ranked.BEST_FIRST);
    return List.copyOf(found);
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    values.advanceExact(doc);
    return values.longValue();
  }
}
