package org.scrubjay.note.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column of a coding guide's table holds, told by its heading. */
public enum ColumnMeaning {
  /** The procedure code, often with a modifier behind it. */
  CODE,
  MODIFIER,
  DESCRIPTION,
  REVENUE_CODE,
  /** The status indicator: of OPPS beside an APC, else of the physician fee schedule. */
  STATUS,
  /** The ambulatory payment classification (OPPS). */
  APC,
  APC_TITLE,
  TOTAL_RVU,
  WORK_RVU,
  PRACTICE_RVU,
  MALPRACTICE_RVU,
  /** Dollars in a facility; many guides put the hospital's own OPPS rate here. */
  FACILITY_AMOUNT,
  /** Dollars outside a facility. */
  NON_FACILITY_AMOUNT,
  /** Dollars without a word on where. */
  AMOUNT,
  /** What the patient pays, as a share or in dollars. */
  COINSURANCE,
  OTHER;

  private static final int LONGEST_HEADING = 80;
  private static final Pattern DECORATION = Pattern.compile("<[^>]*>|[®*_#\\\\]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0-]+");

  // The first that matches wins: "non-facility" holds "facility", "APC description" holds "APC".
  private static final List<Map.Entry<Pattern, ColumnMeaning>> HEADINGS =
      List.of(
          heading("\\b(liability|coinsurance|co insurance|copay|co pay|copayment)\\b", COINSURANCE),
          heading("\\bwrvus?\\b|\\bwork\\b", WORK_RVU),
          heading("\\b(pe|practice expense)\\b.*", PRACTICE_RVU),
          heading("\\b(mp|malpractice)\\b.*", MALPRACTICE_RVU),
          heading("\\brvus?\\b", TOTAL_RVU),
          heading("\\bapc (description|title|name)\\b", APC_TITLE),
          heading("\\bapc (rate|payment|pmt|amount)\\b", FACILITY_AMOUNT),
          heading("\\bapc\\b", APC),
          heading("\\b(status( indicator)?|si)\\b", STATUS),
          heading("\\brev(enue)?\\b", REVENUE_CODE),
          heading("\\bnon ?facility and facility\\b", AMOUNT),
          heading("\\bnon ?facility\\b", NON_FACILITY_AMOUNT),
          heading("\\bfacility\\b", FACILITY_AMOUNT),
          heading("\\b(rates?|payment|pmt|amount|allowed|allowable|fee)\\b", AMOUNT),
          heading("\\b(cpt|hcpcs|codes?)\\b", CODE),
          heading("\\bmod(ifier)?s?\\b", MODIFIER),
          heading("\\b(description|descriptor|service|what was done)\\b", DESCRIPTION));

  /** The meaning of a heading's words, {@link #OTHER} when nothing is known of them. */
  public static ColumnMeaning of(String heading) {
    if (heading.length() > LONGEST_HEADING) {
      return OTHER;
    }
    String plain = DECORATION.matcher(heading).replaceAll(" ").toLowerCase(Locale.ROOT);
    String words = BLANKS.matcher(plain).replaceAll(" ").strip();
    return HEADINGS.stream()
        .filter(known -> known.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether the column holds dollars that Medicare is said to pay. */
  public boolean isAmount() {
    return this == FACILITY_AMOUNT || this == NON_FACILITY_AMOUNT || this == AMOUNT;
  }

  /** Whether the column holds a figure of a payment system. */
  public boolean isFigure() {
    return isAmount()
        || this == TOTAL_RVU
        || this == WORK_RVU
        || this == PRACTICE_RVU
        || this == MALPRACTICE_RVU;
  }

  private static Map.Entry<Pattern, ColumnMeaning> heading(String words, ColumnMeaning meaning) {
    return Map.entry(Pattern.compile(words), meaning);
  }
}
