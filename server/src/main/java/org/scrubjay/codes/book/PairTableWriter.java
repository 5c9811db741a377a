package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;

/**
 * Collects the pair edits of one edition, eight bytes each, and writes them sorted as a {@link
 * PairTable}. Rows that are alike in everything are kept once.
 */
final class PairTableWriter {
  /** Codes, periods and rationales are numbered within these bits of a row. */
  private static final int CODE_BITS = 16;

  private static final int PERIOD_BITS = 20;
  private static final int RATIONALE_BITS = 9;
  private static final int FLAG_BITS = 3;

  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<Period, Integer> periods = new HashMap<>();
  private final Map<String, Integer> rationales = new HashMap<>();
  private long[] rows = new long[1024];
  private int size;

  void add(PairEdit row) {
    boolean inOrder = row.column1().compareTo(row.column2()) <= 0;
    long packed = number(codes, inOrder ? row.column1() : row.column2(), CODE_BITS);
    packed =
        packed << CODE_BITS | number(codes, inOrder ? row.column2() : row.column1(), CODE_BITS);
    packed = packed << PERIOD_BITS | number(periods, row.validity(), PERIOD_BITS);
    packed = packed << RATIONALE_BITS | number(rationales, row.rationale(), RATIONALE_BITS);
    packed = packed << FLAG_BITS | row.indicator().ordinal() << 1 | (inOrder ? 0 : 1);
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size + (size >> 1));
    }
    rows[size++] = packed;
  }

  /** Writes the table and gives the number of its rows. */
  int write(Directory directory, String name) throws IOException {
    List<String> sorted = codes.keySet().stream().sorted().toList();
    long[] rank = new long[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      rank[codes.get(sorted.get(i))] = i;
    }
    sort(rank);
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeInt(PairTable.MAGIC);
      out.writeInt(size);
      out.writeInt(sorted.size());
      writeTexts(out, inOrder(rationales));
      List<Period> days = inOrder(periods);
      out.writeInt(days.size());
      for (Period period : days) {
        out.writeInt(day(period.from()));
        out.writeInt(day(period.to()));
      }
      for (String code : sorted) {
        out.writeLong(PairTable.packed(code));
      }
      writeStarts(out, sorted.size());
      for (int i = 0; i < size; i++) {
        out.writeShort((short) second(rows[i]));
      }
      for (int i = 0; i < size; i++) {
        out.writeInt((int) rows[i]);
      }
    }
    directory.sync(List.of(name));
    return size;
  }

  /** Sorts by the codes' order in place of the order in which they came, and drops doubles. */
  private void sort(long[] rank) {
    int rest = Long.SIZE - 2 * CODE_BITS;
    for (int i = 0; i < size; i++) {
      long row = rows[i];
      // The highest bit is turned, because longs are compared with their sign.
      rows[i] =
          (rank[first(row)] << CODE_BITS | rank[second(row)]) << rest ^ Long.MIN_VALUE
              | row & (1L << rest) - 1;
    }
    Arrays.parallelSort(rows, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long row = rows[i] ^ Long.MIN_VALUE;
      if (kept == 0 || rows[kept - 1] != row) {
        rows[kept++] = row;
      }
    }
    size = kept;
  }

  private void writeStarts(IndexOutput out, int codeCount) throws IOException {
    int row = 0;
    for (int code = 0; code <= codeCount; code++) {
      while (row < size && first(rows[row]) < code) {
        row++;
      }
      out.writeInt(row);
    }
  }

  private static void writeTexts(IndexOutput out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.writeBytes(utf8, utf8.length);
    }
  }

  private static int first(long row) {
    return (int) (row >>> (Long.SIZE - CODE_BITS));
  }

  private static int second(long row) {
    return (int) (row >>> (Long.SIZE - 2 * CODE_BITS)) & (1 << CODE_BITS) - 1;
  }

  private static int day(Optional<LocalDate> date) {
    return date.map(day -> Math.toIntExact(day.toEpochDay())).orElse(PairTable.NO_DAY);
  }

  private static <T> List<T> inOrder(Map<T, Integer> numbers) {
    List<T> values = new ArrayList<>(numbers.keySet());
    values.sort((a, b) -> Integer.compare(numbers.get(a), numbers.get(b)));
    return values;
  }

  private static <T> int number(Map<T, Integer> numbers, T value, int bits) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int next = numbers.size();
    if (next >= 1 << bits) {
      throw new IllegalStateException("pair edits with more different values than " + (1 << bits));
    }
    numbers.put(value, next);
    return next;
  }
}
