package org.scrubjay.codes.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final ByteBuffer bytes;
  private final List<String> rationales = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final int codes;
  private final int codesAt;
  private final int startsAt;
  private final int secondsAt;
  private final int restAt;

  /**
   * @throws IOException if these are no pair edits, or not all of them
   */
  PairTable(ByteBuffer file, Setting setting) throws IOException {
    ByteBuffer in = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 2 * Integer.BYTES || in.getInt() != MAGIC) {
      throw new IOException("not a table of pair edits");
    }
    int rows = in.getInt();
    this.setting = setting;
    this.codes = in.getInt();
    for (int left = in.getInt(); left > 0; left--) {
      byte[] utf8 = new byte[in.getInt()];
      in.get(utf8);
      rationales.add(new String(utf8, StandardCharsets.UTF_8));
    }
    for (int left = in.getInt(); left > 0; left--) {
      periods.add(new Period(day(in.getInt()), day(in.getInt())));
    }
    this.bytes = in;
    long starts = in.position() + (long) codes * Long.BYTES;
    long seconds = starts + (codes + 1L) * Integer.BYTES;
    long rest = seconds + (long) rows * Short.BYTES;
    if (rest + (long) rows * Integer.BYTES != in.limit()) {
      throw new IOException("a table of pair edits that is cut off");
    }
    this.codesAt = in.position();
    this.startsAt = (int) starts;
    this.secondsAt = (int) seconds;
    this.restAt = (int) rest;
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
    } catch (IndexOutOfBoundsException e) {
      // Damaged rows point beyond the table's lists.
      throw new UncheckedIOException(new IOException("a row of pair edits points at nothing", e));
    }
  }

  private List<PairEdit> rows(int first, int second, String lower, String higher) {
    int from = bytes.getInt(startsAt + first * Integer.BYTES);
    int end = bytes.getInt(startsAt + (first + 1) * Integer.BYTES);
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
      int rest = bytes.getInt(restAt + row * Integer.BYTES);
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

  private int second(int row) {
    return bytes.getShort(secondsAt + row * Short.BYTES) & 0xFFFF;
  }

  private int number(String code) {
    long wanted = packed(code);
    int from = 0;
    int to = codes - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      long at = bytes.getLong(codesAt + middle * Long.BYTES);
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
