package org.scrubjay.fees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;

/**
 * Whether a line is paid at all beside the others of its day. NCCI pays column 1 of a pair and
 * denies column 2; an edit with indicator 1 is lifted by an NCCI modifier on either line (Medicare
 * NCCI Policy Manual, chapter I, section E), and whether the record supports that modifier no price
 * can tell.
 */
final class DeniedBeside {
  /** Codes of one day that are compared with each other; a longer list has other problems. */
  private static final int MOST_CODES = 100;

  private final CodeBook book;
  private final Setting setting;
  private final Map<LocalDate, Map<String, List<Service>>> services;

  DeniedBeside(CodeBook book, Setting setting, List<Service> services) {
    this.book = book;
    this.setting = setting;
    this.services =
        services.stream()
            .collect(Collectors.groupingBy(Service::date, Collectors.groupingBy(Service::code)));
  }

  /** What the pair edits say of a line. */
  sealed interface Verdict {}

  /** No edit, or none that holds. */
  record Paid() implements Verdict {}

  /**
   * Nobody can say yet: a modifier that the record may support, a day that no edition covers, or
   * too many codes to compare.
   */
  record Open(String why) implements Verdict {}

  /**
   * Not paid as it is billed.
   *
   * @param beside the code of column 1
   */
  record Denied(String beside, String why) implements Verdict {}

  /** The worst that any edit of the day says of {@code service}. */
  Verdict of(Service service) {
    Map<String, List<Service>> day = services.get(service.date());
    if (day.size() > MOST_CODES) {
      return new Open(
          "whether it is paid at all: more than "
              + MOST_CODES
              + " codes of one day are not compared");
    }
    List<Answer<PairEdit>> answers =
        day.keySet().stream()
            .filter(other -> !other.equals(service.code()))
            .sorted()
            .map(other -> book.pairEdit(setting, other, service.code(), service.date()))
            .toList();
    return answers.stream()
        .flatMap(answer -> answer.found().stream())
        .filter(edit -> edit.column2().equals(service.code()))
        // What no modifier changes is the better reason where several edits deny the line.
        .sorted(Comparator.comparing(PairEdit::indicator))
        .map(edit -> of(edit, service, day.get(edit.column1())))
        .min(Comparator.comparing(DeniedBeside::rank))
        .orElseGet(() -> withoutEdit(answers, service.date()));
  }

  /** Tables that lack a pair are not spoken of at every line; that there is no table at all is. */
  private Verdict withoutEdit(List<Answer<PairEdit>> answers, LocalDate date) {
    return answers.stream()
        .flatMap(answer -> answer.notChecked().stream())
        .filter(why -> book.edition(pairs(), date).isEmpty())
        .findFirst()
        .<Verdict>map(why -> new Open("whether NCCI denies it beside another line: " + why))
        .orElseGet(Paid::new);
  }

  private CodeSet pairs() {
    return setting == Setting.OUTPATIENT_HOSPITAL
        ? CodeSet.NCCI_PTP_HOSPITAL
        : CodeSet.NCCI_PTP_PRACTITIONER;
  }

  private Verdict of(PairEdit edit, Service service, List<Service> paid) {
    String denies = "NCCI denies it beside " + edit.column1();
    return switch (edit.indicator()) {
      case NOT_APPLICABLE -> new Paid();
      case NOT_ALLOWED -> new Denied(edit.column1(), denies + ", whatever its modifiers");
      case ALLOWED ->
          paid.stream().allMatch(one -> mayLift(service) || mayLift(one))
              ? new Open(
                  "whether it is paid at all: "
                      + denies
                      + " unless a modifier that the record supports lifts the edit; lint tells"
                      + " more")
              : new Denied(edit.column1(), denies + ": no modifier is there that lifts the edit");
    };
  }

  /** A modifier that the code book does not know is not taken for one that lifts nothing. */
  private boolean mayLift(Service service) {
    return service.modifiers().stream()
        .map(modifier -> book.modifier(modifier, service.date()))
        .anyMatch(
            answer ->
                answer.notChecked().isPresent()
                    || answer.found().filter(ModifierCode::ncciAssociated).isPresent());
  }

  private static int rank(Verdict verdict) {
    return verdict instanceof Denied ? 0 : verdict instanceof Open ? 1 : 2;
  }
}
