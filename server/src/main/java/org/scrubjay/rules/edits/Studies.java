package org.scrubjay.rules.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.Setting;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ServiceLine;

/** Imaging studies that are billed together, by what the code book knows of them. */
final class Studies {
  // Codes of one kind of study stand close together: the first three digits name the chapter.
  private static final int CHAPTER = 3;

  private Studies() {}

  /** A billed line and the exam it is for. */
  record Study(ServiceLine line, Imaging imaging) {}

  /** Two studies of one claim and day. */
  record Together(Study one, Study other, LocalDate date) {}

  /**
   * Pairs of studies that no NCCI edit speaks of and that no modifier tells apart; {@code verdicts}
   * hears of codes that the book does not know.
   */
  static List<Together> withoutEdit(Checkup checkup, Claim claim, Verdicts verdicts) {
    List<Together> pairs = new ArrayList<>();
    for (PairTables.Pair pair : PairTables.sameDay(checkup.note(), claim)) {
      Answer<Procedure> one = checkup.book().procedure(pair.one().code(), pair.date());
      Answer<Procedure> other = checkup.book().procedure(pair.other().code(), pair.date());
      one.notChecked().ifPresent(verdicts::notChecked);
      other.notChecked().ifPresent(verdicts::notChecked);
      Optional<Imaging> first = one.found().flatMap(Procedure::imaging);
      Optional<Imaging> second = other.found().flatMap(Procedure::imaging);
      if (first.isPresent() && second.isPresent() && !decided(checkup, claim, pair)) {
        pairs.add(
            new Together(
                new Study(pair.one(), first.get()),
                new Study(pair.other(), second.get()),
                pair.date()));
      }
    }
    return pairs;
  }

  /** Two lines as studies, when the book knows both as imaging. */
  static Optional<Together> pair(
      Checkup checkup, ServiceLine one, ServiceLine other, LocalDate date) {
    Optional<Imaging> first = imaging(checkup, one, date);
    Optional<Imaging> second = imaging(checkup, other, date);
    return first.isPresent() && second.isPresent()
        ? Optional.of(
            new Together(new Study(one, first.get()), new Study(other, second.get()), date))
        : Optional.empty();
  }

  private static Optional<Imaging> imaging(Checkup checkup, ServiceLine line, LocalDate date) {
    return checkup.book().procedure(line.code(), date).found().flatMap(Procedure::imaging);
  }

  /** Whether a table has an edit on the pair, or a modifier says that the studies were distinct. */
  private static boolean decided(Checkup checkup, Claim claim, PairTables.Pair pair) {
    boolean edit =
        Stream.of(Setting.PRACTITIONER, Setting.OUTPATIENT_HOSPITAL)
            .filter(setting -> claim.setting().map(setting::equals).orElse(true))
            .anyMatch(
                setting ->
                    checkup
                        .book()
                        .pairEdit(setting, pair.one().code(), pair.other().code(), pair.date())
                        .found()
                        .isPresent());
    return edit
        || PairTables.bypass(checkup.book(), pair.one(), pair.other(), pair.date())
            != PairTables.Bypass.NONE;
  }

  /** The code of the same chapter for {@code modality}, {@code region} and {@code contrast}. */
  static Optional<Procedure> code(
      Checkup checkup,
      String near,
      String modality,
      String region,
      Imaging.Contrast contrast,
      LocalDate date) {
    return IntStream.range(0, 100)
        .mapToObj(last -> near.substring(0, CHAPTER) + String.format(Locale.ROOT, "%02d", last))
        .flatMap(code -> checkup.book().procedure(code, date).found().stream())
        .filter(procedure -> procedure.validity().contains(date))
        .filter(
            procedure ->
                procedure
                    .imaging()
                    .filter(
                        imaging ->
                            imaging.modality().equals(modality)
                                && imaging.region().equals(region)
                                && imaging.contrast().equals(Optional.of(contrast)))
                    .isPresent())
        .findFirst();
  }

  /** What contrast two studies have together. */
  static Optional<Imaging.Contrast> together(Imaging one, Imaging other) {
    if (one.contrast().isEmpty() || other.contrast().isEmpty()) {
      return Optional.empty();
    }
    return one.contrast().equals(other.contrast())
        ? one.contrast()
        : Optional.of(Imaging.Contrast.WITHOUT_THEN_WITH);
  }
}
