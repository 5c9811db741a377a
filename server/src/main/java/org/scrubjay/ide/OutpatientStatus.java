package org.scrubjay.ide;

import java.util.Map;
import java.util.Optional;

/**
 * OPPS payment status indicators in few words (CMS, Addendum D1 of the OPPS final rule, calendar
 * year 2025): those that imaging meets.
 */
final class OutpatientStatus {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("A", "paid under another fee schedule"),
          Map.entry("B", "not paid under OPPS on an outpatient hospital claim"),
          Map.entry("C", "inpatient only"),
          Map.entry("D", "discontinued"),
          Map.entry("E1", "not paid by Medicare on outpatient claims"),
          Map.entry("E2", "not paid by Medicare: no price or claims data"),
          Map.entry("G", "pass-through drug, paid separately"),
          Map.entry(
              "J1",
              "comprehensive, one payment for the claim but for the exclusions of Addendum J"),
          Map.entry("J2", "may be paid through a comprehensive APC"),
          Map.entry("K", "drug, paid separately"),
          Map.entry("M", "not billable to the Medicare contractor"),
          Map.entry("N", "packaged, no payment of its own"),
          Map.entry("Q1", "packaged beside a service of status S, T or V, else paid separately"),
          Map.entry("Q2", "packaged beside a service of status T, else paid separately"),
          Map.entry("Q3", "may be paid through a composite rate"),
          Map.entry("S", "paid separately, not discounted"),
          Map.entry("T", "paid separately, discounted when there are several"),
          Map.entry("V", "visit, paid separately"));

  private OutpatientStatus() {}

  static Optional<String> words(String status) {
    return Optional.ofNullable(WORDS.get(status));
  }
}
