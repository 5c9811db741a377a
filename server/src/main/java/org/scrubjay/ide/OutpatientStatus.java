package org.scrubjay.ide;

import java.util.Map;
import java.util.Optional;

/**
 * OPPS payment status indicators in few words (CMS, Addendum D1 of the OPPS final rule): those that
 * imaging meets.
 */
final class OutpatientStatus {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("A", "paid under another fee schedule"),
          Map.entry("B", "not paid under OPPS"),
          Map.entry("C", "inpatient only"),
          Map.entry("E1", "not covered by Medicare"),
          Map.entry("G", "pass-through drug, paid separately"),
          Map.entry("J1", "comprehensive, one payment for the whole claim"),
          Map.entry("K", "drug, paid separately"),
          Map.entry("M", "not billable to the Medicare contractor"),
          Map.entry("N", "packaged, no payment of its own"),
          Map.entry("Q1", "packaged with a service of status S, T or V"),
          Map.entry("Q2", "packaged with a service of status T"),
          Map.entry("Q3", "may be paid through a composite rate"),
          Map.entry("S", "paid separately, not discounted"),
          Map.entry("T", "paid separately, discounted when there are several"),
          Map.entry("V", "visit, paid separately"));

  private OutpatientStatus() {}

  static Optional<String> words(String status) {
    return Optional.ofNullable(WORDS.get(status));
  }
}
