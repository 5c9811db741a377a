package org.scrubjay.codes.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** Lays out the fields of a row, one after the other, without names. */
final class RowOutput {
  private final ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
  private final ToIntFunction<String> numberOf;

  /**
   * @param numberOf the number of a text that many rows share
   */
  RowOutput(ToIntFunction<String> numberOf) {
    this.numberOf = numberOf;
  }

  byte[] toBytes() {
    return bytes.toArrayCopy();
  }

  void flag(boolean value) {
    bytes.writeByte((byte) (value ? 1 : 0));
  }

  /** A number from 0 on. */
  void number(int value) {
    try {
      bytes.writeVInt(value);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Four bytes that sort like the number, which keeps rows in the order in which they came. */
  void order(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.writeByte((byte) (value >>> shift));
    }
  }

  void text(String value) {
    bytes.writeString(value);
  }

  /** A text that many rows have in common, kept once. */
  void shared(String value) {
    number(numberOf.applyAsInt(value));
  }

  void optionalText(Optional<String> value) {
    flag(value.isPresent());
    value.ifPresent(this::text);
  }

  void optionalShared(Optional<String> value) {
    number(value.map(text -> numberOf.applyAsInt(text) + 1).orElse(0));
  }

  void optionalNumber(OptionalInt value) {
    number(value.isPresent() ? value.getAsInt() + 1 : 0);
  }

  /** All digits and the scale are kept. */
  void decimal(BigDecimal value) {
    text(value.toPlainString());
  }

  void optionalDecimal(Optional<BigDecimal> value) {
    text(value.map(BigDecimal::toPlainString).orElse(""));
  }

  void day(LocalDate date) {
    // Zigzag, because days before 1970 are negative.
    int days = Math.toIntExact(date.toEpochDay());
    number((days << 1) ^ (days >> 31));
  }

  void optionalDay(Optional<LocalDate> date) {
    flag(date.isPresent());
    date.ifPresent(this::day);
  }

  void period(Period period) {
    number((period.from().isPresent() ? 1 : 0) + (period.to().isPresent() ? 2 : 0));
    period.from().ifPresent(this::day);
    period.to().ifPresent(this::day);
  }

  void texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
  }

  void source(SourceRef source) {
    shared(source.title());
    optionalShared(source.detail());
    optionalShared(source.url());
  }

  private static IllegalStateException inMemory(IOException e) {
    return new IllegalStateException("writing to memory failed", e);
  }
}
