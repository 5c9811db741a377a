package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;

/**
 * The pair edits of one edition in a file of fixed-width columns, which stays where it is and is
 * searched in place: the codes in order; for each code the row at which the pairs begin of which it
 * is the lower one; for each row the number of the higher code, and its period, rationale,
 * indicator and direction. A row takes six bytes. May be read from several threads.
 */
final class PairTable {
  static final int MAGIC = 0x50414952;
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int LONGEST_CODE = Long.BYTES;
  private static final List<PairEdit.Indicator> INDICATORS = List.of(PairEdit.Indicator.values());

  private final Setting setting;
  private final RandomAccessInput bytes;
  private final List<String> rationales = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final int codes;
  private final long codesAt;
  private final long startsAt;
  private final long secondsAt;
  private final long restAt;

  /** Opens a table; the caller closes {@code in} when no table is needed any more. */
  private PairTable(Setting setting, IndexInput in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a table of pair edits");
    }
    int rows = in.readInt();
    this.setting = setting;
    this.codes = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      byte[] utf8 = new byte[in.readInt()];
      in.readBytes(utf8, 0, utf8.length);
      rationales.add(new String(utf8, StandardCharsets.UTF_8));
    }
    for (int left = in.readInt(); left > 0; left--) {
      periods.add(new Period(day(in.readInt()), day(in.readInt())));
    }
    this.codesAt = in.getFilePointer();
    this.startsAt = codesAt + (long) codes * Long.BYTES;
    this.secondsAt = startsAt + (codes + 1L) * Integer.BYTES;
    this.restAt = secondsAt + (long) rows * Short.BYTES;
    if (restAt + (long) rows * Integer.BYTES != in.length()) {
      throw new IOException("a table of pair edits that is cut off");
    }
    this.bytes = in.randomAccessSlice(0, in.length());
  }

  /** A table and the file that it reads, which is closed with the book. */
  record Open(PairTable table, IndexInput file) {}

  static Open open(Directory directory, String name, Setting setting) throws IOException {
    IndexInput file = directory.openInput(name, IOContext.RANDOM);
    try {
      return new Open(new PairTable(setting, file), file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Five to eight ASCII characters that sort like their code. */
  static long packed(String code) {
    if (code.length() > LONGEST_CODE) {
      throw new IllegalArgumentException("a code of more than " + LONGEST_CODE + " characters");
    }
    long packed = 0;
    for (int i = 0; i < LONGEST_CODE; i++) {
      packed = packed << Byte.SIZE | (i < code.length() ? code.charAt(i) & 0x7F : 0);
    }
    return packed;
  }

  /** All edits between two codes, whichever is column 1. */
  List<PairEdit> between(String code, String other) {
    boolean inOrder = code.compareTo(other) <= 0;
    String lower = inOrder ? code : other;
    String higher = inOrder ? other : code;
    if (higher.length() > LONGEST_CODE || lower.length() > LONGEST_CODE) {
      return List.of();
    }
    try {
      int first = number(lower);
      int second = first < 0 ? -1 : number(higher);
      return second < 0 ? List.of() : rows(first, second, lower, higher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IndexOutOfBoundsException e) {
      // Damaged rows point beyond the table's lists.
      throw new UncheckedIOException(new IOException("a row of pair edits points at nothing", e));
    }
  }

  private List<PairEdit> rows(int first, int second, String lower, String higher)
      throws IOException {
    int from = bytes.readInt(startsAt + (long) first * Integer.BYTES);
    int end = bytes.readInt(startsAt + (first + 1L) * Integer.BYTES);
    int to = end;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (second(middle) < second) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    List<PairEdit> found = new ArrayList<>(2);
    for (int row = from; row < end && second(row) == second; row++) {
      int rest = bytes.readInt(restAt + (long) row * Integer.BYTES);
      boolean inOrder = (rest & 1) == 0;
      found.add(
          new PairEdit(
              setting,
              inOrder ? lower : higher,
              inOrder ? higher : lower,
              periods.get(rest >>> 12),
              INDICATORS.get(rest >>> 1 & 3),
              rationales.get(rest >>> 3 & 0x1FF)));
    }
    return found;
  }

  private int second(int row) throws IOException {
    return bytes.readShort(secondsAt + (long) row * Short.BYTES) & 0xFFFF;
  }

  private int number(String code) throws IOException {
    long wanted = packed(code);
    int from = 0;
    int to = codes - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      long at = bytes.readLong(codesAt + (long) middle * Long.BYTES);
      if (at == wanted) {
        return middle;
      }
      if (at < wanted) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  private static Optional<LocalDate> day(int epochDay) {
    return epochDay == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
  }
}
