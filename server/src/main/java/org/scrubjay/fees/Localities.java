package org.scrubjay.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.Gpci;
import org.scrubjay.codes.ZipLocality;

/**
 * Finds a payment locality by its number ({@code 10112-00}), its name or part of it, or a ZIP code.
 * Reasons do not repeat what was asked for, which may stand in a note.
 */
public final class Localities {
  private static final Pattern NUMBER = Pattern.compile("(\\d{5})[ -]?(\\d{2})");
  private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-\\d{4})?");

  private Localities() {}

  /** What a search gives. */
  public sealed interface Place {}

  /**
   * One locality.
   *
   * @param unchecked what keeps it from being certain
   */
  public record Found(Geography geography, Optional<String> unchecked) implements Place {}

  /** None, or more than one. */
  public record NotFound(String reason) implements Place {}

  /** The locality that {@code words} mean on a date. */
  public static Place resolve(CodeBook book, String words, LocalDate date) {
    String asked = words.strip();
    Matcher number = NUMBER.matcher(asked);
    if (number.matches()) {
      return byNumber(book, number.group(1), number.group(2), Optional.empty(), date);
    }
    Matcher zip = ZIP.matcher(asked);
    if (zip.matches()) {
      Answer<ZipLocality> answer = book.medicare().zip(zip.group(1), date);
      return answer
          .found()
          .map(found -> byZip(book, found, date))
          .orElseGet(
              () -> new NotFound(answer.notChecked().orElse("no locality has this ZIP code")));
    }
    return byName(book, asked.toUpperCase(Locale.ROOT), date);
  }

  private static Place byZip(CodeBook book, ZipLocality zip, LocalDate date) {
    Optional<String> doubt =
        zip.plusFour()
            ? Optional.of("parts of the ZIP code lie in other localities")
            : Optional.empty();
    return byNumber(book, zip.carrier(), zip.locality(), doubt, date);
  }

  private static Place byNumber(
      CodeBook book, String contractor, String locality, Optional<String> doubt, LocalDate date) {
    Answer<Gpci> answer = book.medicare().gpci(contractor, locality, date);
    return answer
        .found()
        .<Place>map(gpci -> new Found(Geography.of(gpci), doubt))
        .orElseGet(
            () -> new NotFound(answer.notChecked().orElse("there is no locality of this number")));
  }

  private static Place byName(CodeBook book, String name, LocalDate date) {
    List<Gpci> all = book.medicare().localities(date);
    if (all.isEmpty()) {
      return new NotFound("no table of cost indices (GPCI) is imported");
    }
    List<Gpci> exact = all.stream().filter(gpci -> name(gpci).equals(name)).toList();
    List<Gpci> found =
        exact.isEmpty() ? all.stream().filter(gpci -> name(gpci).contains(name)).toList() : exact;
    if (found.size() == 1) {
      return new Found(Geography.of(found.get(0)), Optional.empty());
    }
    return new NotFound(
        found.isEmpty()
            ? "no locality has this name"
            : found.size() + " localities have this name; give the number, as in 10112-00");
  }

  private static String name(Gpci gpci) {
    return gpci.name().toUpperCase(Locale.ROOT);
  }
}
