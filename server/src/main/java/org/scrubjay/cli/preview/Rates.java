package org.scrubjay.cli.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.fees.Fee;
import org.scrubjay.fees.OutpatientFee;
import org.scrubjay.fees.OutpatientFeeSchedule;
import org.scrubjay.fees.PhysicianFeeSchedule;

/**
 * The national rates of a code on two days.
 *
 * @param changes sentences on what is another
 * @param unchecked why the rates cannot be compared
 */
record Rates(List<String> changes, Optional<String> unchecked) {

  Rates {
    changes = List.copyOf(changes);
  }

  /** The physician fee schedule: the whole service, and its components where they differ too. */
  static Rates physician(CodeBook book, String code, LocalDate from, LocalDate to) {
    Optional<String> unchecked = Optional.empty();
    // One sentence for a change that facility and office share.
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (String modifier : List.of("", "26", "TC")) {
      for (boolean facility : List.of(false, true)) {
        Fee old = PhysicianFeeSchedule.national(book, code, modifier, facility, from);
        Fee now = PhysicianFeeSchedule.national(book, code, modifier, facility, to);
        Optional<String> why = unsure(old).or(() -> unsure(now));
        if (why.isPresent()) {
          if (modifier.isEmpty() && !facility) {
            unchecked = why;
          }
        } else if (!words(old).equals(words(now))) {
          String billed = modifier.isEmpty() ? code : code + "-" + modifier;
          places
              .computeIfAbsent(
                  billed + "\t" + words(now) + "; before: " + words(old),
                  absent -> new ArrayList<>())
              .add(facility ? "facility" : "non-facility");
        }
      }
    }
    List<String> changes = new ArrayList<>();
    places.forEach(
        (what, where) -> {
          String[] parts = what.split("\t");
          changes.add(
              "Medicare physician fee schedule, "
                  + parts[0]
                  + ", national, "
                  + String.join(" and ", where)
                  + ": "
                  + parts[1]
                  + ".");
        });
    return new Rates(changes, unchecked);
  }

  /** The outpatient prospective payment system. */
  static Rates outpatient(CodeBook book, String code, LocalDate from, LocalDate to) {
    OutpatientFee old = OutpatientFeeSchedule.national(book, code, from);
    OutpatientFee now = OutpatientFeeSchedule.national(book, code, to);
    Optional<String> why = unsure(old).or(() -> unsure(now));
    if (why.isPresent() || words(old).equals(words(now))) {
      return new Rates(List.of(), why);
    }
    return new Rates(
        List.of(
            "Medicare outpatient payment, "
                + code
                + ", national: "
                + words(now)
                + "; before: "
                + words(old)
                + "."),
        Optional.empty());
  }

  void add(String code, List<Use> uses, List<Change> to, Consumer<String> skipped) {
    changes.forEach(
        message ->
            to.add(new Change(Change.Kind.RATE_CHANGED, code, Optional.empty(), message, uses)));
    unchecked.ifPresent(skipped);
  }

  private static Optional<String> unsure(Fee fee) {
    return fee instanceof Fee.NotChecked unsure ? Optional.of(unsure.reason()) : Optional.empty();
  }

  private static Optional<String> unsure(OutpatientFee fee) {
    return fee instanceof OutpatientFee.NotChecked unsure
        ? Optional.of(unsure.reason())
        : Optional.empty();
  }

  private static String words(Fee fee) {
    if (fee instanceof Fee.Amount amount) {
      return "$" + amount.dollars().toPlainString();
    }
    return "no amount (" + ((Fee.NoAmount) fee).reason() + ")";
  }

  private static String words(OutpatientFee fee) {
    if (fee instanceof OutpatientFee.Rate rate) {
      return rate.rate().map(dollars -> "$" + dollars.toPlainString()).orElse("no rate")
          + ", status "
          + rate.status()
          + rate.apc().map(apc -> ", APC " + apc).orElse("");
    }
    return "no row";
  }
}
