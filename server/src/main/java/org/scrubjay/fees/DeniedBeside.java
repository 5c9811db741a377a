package org.scrubjay.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;

/**
 * What an amount cannot tell: whether a line is paid at all beside the others. Prices are those of
 * the fee schedules; that NCCI denies column 2 of a pair is for rules to report and for a person to
 * settle, and so every price of such a line says that it stands under that condition.
 */
final class DeniedBeside {
  /** Codes of one day that are compared with each other; a longer list has other problems. */
  private static final int MOST_CODES = 100;

  private final CodeBook book;
  private final Setting setting;
  private final Map<LocalDate, List<String>> codes;

  DeniedBeside(CodeBook book, Setting setting, List<Service> services) {
    this.book = book;
    this.setting = setting;
    this.codes =
        services.stream()
            .collect(
                Collectors.groupingBy(
                    Service::date,
                    Collectors.mapping(
                        Service::code,
                        Collectors.collectingAndThen(
                            Collectors.toList(),
                            all -> all.stream().distinct().sorted().toList()))));
  }

  /** Why the payment of {@code service} is open; none when no edit denies it. */
  Optional<String> reason(Service service) {
    List<String> others = codes.get(service.date());
    if (others.size() > MOST_CODES) {
      return Optional.empty();
    }
    return others.stream()
        .filter(other -> !other.equals(service.code()))
        .flatMap(
            other -> book.pairEdit(setting, other, service.code(), service.date()).found().stream())
        .filter(edit -> edit.column2().equals(service.code()))
        .filter(edit -> edit.indicator() != PairEdit.Indicator.NOT_APPLICABLE)
        .findFirst()
        .map(DeniedBeside::words);
  }

  private static String words(PairEdit edit) {
    String condition =
        edit.indicator() == PairEdit.Indicator.NOT_ALLOWED
            ? ", whatever its modifiers"
            : " unless a modifier that the record supports lifts the edit";
    return "whether it is paid at all: NCCI denies it beside "
        + edit.column1()
        + condition
        + "; lint tells more";
  }
}
