package org.scrubjay.rules.common;

import java.util.Map;
import java.util.Optional;

/** The ultrasound codes that come in pairs, one for the complete and one for the limited exam. */
public final class LimitedExams {
  private static final Map<String, String> LIMITED =
      Map.ofEntries(
          Map.entry("76641", "76642"),
          Map.entry("76700", "76705"),
          Map.entry("76770", "76775"),
          Map.entry("76805", "76815"),
          Map.entry("76856", "76857"),
          Map.entry("93880", "93882"),
          Map.entry("93925", "93926"),
          Map.entry("93930", "93931"),
          Map.entry("93970", "93971"),
          Map.entry("93975", "93976"),
          Map.entry("93978", "93979"));

  private LimitedExams() {}

  /** The code of the limited exam of what {@code complete} examines completely. */
  public static Optional<String> of(String complete) {
    return Optional.ofNullable(LIMITED.get(complete));
  }
}
