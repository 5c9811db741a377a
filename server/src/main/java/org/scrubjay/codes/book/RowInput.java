package org.scrubjay.codes.book;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteArrayDataInput;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.SourceRef;

/** Reads back what {@link RowOutput} laid out, field by field in the same order. */
final class RowInput {
  private final ByteArrayDataInput bytes;
  private final List<String> sharedTexts;

  RowInput(byte[] bytes, int from, int length, List<String> sharedTexts) {
    this.bytes = new ByteArrayDataInput(bytes, from, length);
    this.sharedTexts = sharedTexts;
  }

  boolean flag() {
    return bytes.readByte() != 0;
  }

  int number() {
    return bytes.readVInt();
  }

  int order() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | bytes.readByte() & 0xFF;
    }
    return value;
  }

  String text() {
    byte[] utf8 = new byte[number()];
    bytes.readBytes(utf8, 0, utf8.length);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  String shared() {
    return sharedTexts.get(number());
  }

  Optional<String> optionalText() {
    return flag() ? Optional.of(text()) : Optional.empty();
  }

  Optional<String> optionalShared() {
    int number = number();
    return number == 0 ? Optional.empty() : Optional.of(sharedTexts.get(number - 1));
  }

  OptionalInt optionalNumber() {
    int number = number();
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
  }

  BigDecimal decimal() {
    return new BigDecimal(text());
  }

  Optional<BigDecimal> optionalDecimal() {
    String text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  LocalDate day() {
    int zigzag = number();
    return LocalDate.ofEpochDay((zigzag >>> 1) ^ -(zigzag & 1));
  }

  Optional<LocalDate> optionalDay() {
    return flag() ? Optional.of(day()) : Optional.empty();
  }

  Period period() {
    int ends = number();
    if (ends == 0) {
      return Period.ALWAYS;
    }
    Optional<LocalDate> from = (ends & 1) != 0 ? Optional.of(day()) : Optional.empty();
    Optional<LocalDate> to = (ends & 2) != 0 ? Optional.of(day()) : Optional.empty();
    return new Period(from, to);
  }

  List<String> texts() {
    int size = number();
    List<String> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(text());
    }
    return values;
  }

  SourceRef source() {
    return new SourceRef(shared(), optionalShared(), optionalShared());
  }
}
