package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.fees.SameDayProcedures.Item;

/**
 * Several endoscopies of one family on one day: the highest is paid in full, each other one less
 * the base endoscopy of the family, and the base itself not beside another one (Medicare Claims
 * Processing Manual, chapter 12, on indicator 3; RVU25D, Attachment A). The family then counts as
 * one procedure among those of the day.
 *
 * @param items at least two, the highest first and the base last
 */
record Endoscopies(String base, List<Item> items) {

  /**
   * What the rest of its family takes from an endoscopy.
   *
   * @param why in words
   * @param less dollars to be taken from its fee schedule amount
   * @param known false where no source at hand says how much it is
   */
  record Part(String why, BigDecimal less, boolean known) {
    /** For what is ranked beside a family whose amount is not known. */
    static final Part BESIDE_UNKNOWN =
        new Part("its rank beside endoscopies whose payment is not known", BigDecimal.ZERO, false);
  }

  Endoscopies {
    items = List.copyOf(items);
  }

  /** The families among the surgical items of a day. */
  static List<Endoscopies> of(List<Item> day, Comparator<Item> byContent) {
    Map<String, List<Item>> families = new TreeMap<>();
    for (Item item : day) {
      base(item)
          .ifPresent(base -> families.computeIfAbsent(base, code -> new ArrayList<>()).add(item));
    }
    List<Endoscopies> several = new ArrayList<>();
    families.forEach(
        (base, members) -> {
          members.addAll(
              day.stream().filter(item -> item.line().service().code().equals(base)).toList());
          if (members.size() > 1) {
            members.sort(
                Comparator.comparing((Item item) -> item.line().service().code().equals(base))
                    .thenComparing(Item::amount, Comparator.reverseOrder())
                    .thenComparing(byContent));
            several.add(new Endoscopies(base, members));
          }
        });
    return several;
  }

  /** What is taken from each item but the highest. */
  Map<Item, Part> parts(Function<ProfessionalLine, Optional<Fee.Amount>> baseFee) {
    Map<Item, Part> parts = new HashMap<>();
    Optional<Fee.Amount> fee = baseFee.apply(items.get(0).line());
    boolean sides =
        items.stream()
            .anyMatch(item -> item.line().sides().factor().compareTo(BigDecimal.ONE) != 0);
    for (Item item : items) {
      if (sides || fee.isEmpty()) {
        String open =
            sides
                ? "what both sides pay in a family of several endoscopies is not published with the"
                    + " files"
                : "the fee of the base endoscopy " + base + " is not known";
        parts.put(item, new Part(open, BigDecimal.ZERO, false));
      } else if (item.line().service().code().equals(base)) {
        parts.put(
            item, new Part("included in the other endoscopies of its family", item.amount(), true));
      } else if (!item.equals(items.get(0))) {
        BigDecimal less = fee.get().dollars().min(item.amount());
        parts.put(item, new Part("less the base endoscopy " + base, less, true));
      }
    }
    return parts;
  }

  private static Optional<String> base(Item item) {
    return item.line().multiple().equals("3")
        ? item.line().fee().row().policy().flatMap(FeeSchedulePolicy::endoscopicBase)
        : Optional.empty();
  }
}
