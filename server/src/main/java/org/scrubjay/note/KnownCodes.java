package org.scrubjay.note;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;

/** Which codes the code book holds, at any date; remembers what it asked. */
final class KnownCodes {
  /** The newest edition answers for every day after it. */
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final CodeBook book;
  private final LocalDate date;
  private final Map<String, Boolean> asked = new HashMap<>();

  /**
   * @param date that of notes which state none; what is no code then may still be one in the newest
   *     edition, so that a machine whose clock is wrong reads a dated note as any other does
   */
  KnownCodes(CodeBook book, LocalDate date) {
    this.book = book;
    this.date = date;
  }

  boolean procedure(String code) {
    return asked.computeIfAbsent("p" + code, any -> known(day -> book.procedure(code, day)));
  }

  boolean diagnosis(String code) {
    return asked.computeIfAbsent("d" + code, any -> known(day -> book.diagnosis(code, day)));
  }

  boolean modifier(String modifier) {
    return asked.computeIfAbsent("m" + modifier, any -> known(day -> book.modifier(modifier, day)));
  }

  private boolean known(Function<LocalDate, Answer<?>> question) {
    Answer<?> then = question.apply(date);
    return then.found().isPresent()
        || then.notChecked().isPresent() && question.apply(LATEST).found().isPresent();
  }
}
