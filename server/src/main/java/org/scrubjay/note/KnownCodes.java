package org.scrubjay.note;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.scrubjay.codes.CodeBook;

/** Which codes the code book holds, at any date; remembers what it asked. */
final class KnownCodes {
  private final CodeBook book;
  private final LocalDate date;
  private final Map<String, Boolean> asked = new HashMap<>();

  KnownCodes(CodeBook book, LocalDate date) {
    this.book = book;
    this.date = date;
  }

  boolean procedure(String code) {
    return asked.computeIfAbsent("p" + code, any -> book.procedure(code, date).found().isPresent());
  }

  boolean diagnosis(String code) {
    return asked.computeIfAbsent("d" + code, any -> book.diagnosis(code, date).found().isPresent());
  }

  boolean modifier(String modifier) {
    return asked.computeIfAbsent(
        "m" + modifier, any -> book.modifier(modifier, date).found().isPresent());
  }
}
