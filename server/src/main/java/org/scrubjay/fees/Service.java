package org.scrubjay.fees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A service to be priced.
 *
 * @param code upper case
 * @param modifiers upper case, in the order written
 * @param units at least 1
 * @param date the date of service
 */
public record Service(String code, List<String> modifiers, int units, LocalDate date) {
  /** An order that does not depend on where the lines stand in a claim. */
  static final Comparator<Service> BY_CONTENT =
      Comparator.comparing(Service::date)
          .thenComparing(Service::code)
          .thenComparing(service -> String.join(" ", service.modifiers()))
          .thenComparing(Service::units);

  public Service {
    modifiers = List.copyOf(modifiers);
  }

  boolean has(String modifier) {
    return modifiers.contains(modifier);
  }

  /** The component that is billed: {@code 26}, {@code TC}, or empty for the global service. */
  String component() {
    return has("26") ? "26" : has("TC") ? "TC" : "";
  }
}
