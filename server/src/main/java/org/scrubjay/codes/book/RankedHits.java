package org.scrubjay.codes.book;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.scrubjay.codes.CodeHit;

/**
 * Collects the best documents: valid on the date first, then in the order of the index. Stops a
 * segment when it has enough valid ones, because all further ones rank lower.
 */
final class RankedHits implements Collector {
  private final long day;
  private final int most;
  private final boolean onlyBest;
  private final List<Ranked> found = new ArrayList<>();

  private RankedHits(Manager manager) {
    this.day = manager.date().toEpochDay();
    this.most = manager.most();
    this.onlyBest = manager.onlyBest();
  }

  private record Ranked(boolean valid, long rank, CodeHit hit) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked ranked) -> !ranked.valid)
            .thenComparingLong(Ranked::rank)
            .thenComparing(ranked -> ranked.hit.code());
  }

  /**
   * Puts the segments together; a code with several states comes once, in its best.
   *
   * @param onlyBest whether codes that are not valid or not billable are left out
   */
  record Manager(LocalDate date, int most, boolean onlyBest)
      implements CollectorManager<RankedHits, List<CodeHit>> {
    @Override
    public RankedHits newCollector() {
      return new RankedHits(this);
    }

    @Override
    public List<CodeHit> reduce(Collection<RankedHits> collectors) {
      List<Ranked> all = new ArrayList<>();
      collectors.forEach(collector -> all.addAll(collector.found));
      all.sort(Ranked.BEST_FIRST);
      Map<String, CodeHit> byCode = new LinkedHashMap<>();
      all.forEach(
          ranked -> byCode.putIfAbsent(ranked.hit.system().id() + ranked.hit.code(), ranked.hit));
      return byCode.values().stream().limit(most).toList();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    NumericDocValues firstDays = DocValues.getNumeric(context.reader(), SearchDocuments.FIRST_DAY);
    NumericDocValues lastDays = DocValues.getNumeric(context.reader(), SearchDocuments.LAST_DAY);
    NumericDocValues ranks = DocValues.getNumeric(context.reader(), SearchDocuments.RANK);
    BinaryDocValues hits = DocValues.getBinary(context.reader(), SearchDocuments.HIT);
    return new LeafCollector() {
      private int valid;
      private int invalid;

      @Override
      public void setScorer(Scorable scorer) {
        // Documents have an order, not a score.
      }

      @Override
      public void collect(int doc) throws IOException {
        long rank = value(ranks, doc);
        if (onlyBest && rank >= SearchDocuments.HEADER_RANK) {
          throw new CollectionTerminatedException();
        }
        boolean isValid = value(firstDays, doc) <= day && value(lastDays, doc) >= day;
        if (!isValid && (onlyBest || invalid == most)) {
          return;
        }
        hits.advanceExact(doc);
        SearchDocuments.Found row = SearchDocuments.found(hits.binaryValue());
        CodeHit hit = new CodeHit(row.system(), row.code(), row.label(), isValid, row.billable());
        found.add(new Ranked(isValid, rank, hit));
        if (!isValid) {
          invalid++;
        } else if (++valid == most) {
          throw new CollectionTerminatedException();
        }
      }
    };
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    values.advanceExact(doc);
    return values.longValue();
  }
}
