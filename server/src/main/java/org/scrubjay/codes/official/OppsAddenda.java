package org.scrubjay.codes.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodeRow;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.codes.InpatientOnly;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.Period;

/** The OPPS addenda that the code book takes: A, B, D1, E, J (ranks and adjustments) and M. */
public final class OppsAddenda {
  private static final Pattern STATUS_INDICATOR = Pattern.compile("[A-Z][0-9]?");

  private static final Heading CODE = Heading.of("HCPCS Code");
  private static final Heading STATUS = Heading.of("SI");
  private static final Heading APC = Heading.of("APC");
  private static final Heading GROUP_TITLE = Heading.of("Group Title");
  private static final Heading WEIGHT = Heading.of("Relative Weight");
  private static final Heading RATE = Heading.of("Payment Rate");
  private static final Heading NATIONAL = Heading.of("National Unadjusted Copayment").optional();
  private static final Heading MINIMUM = Heading.of("Minimum Unadjusted Copayment").optional();

  private static final Heading ASSIGNED_APC = Heading.of("APC Assignment");
  private static final Heading RANK = Heading.of("Rank Used for Primary Assignment");
  private static final Heading DELETED = Heading.of("Deleted Code").optional();

  private static final Heading PRIMARY = Heading.of("Primary HCPCS Code");
  private static final Heading SECONDARY =
      Heading.matching("Secondary HCPCS Code", "SECONDARY .*HCPCS CODE");
  private static final Heading ADJUSTED_CODE = Heading.of("Complexity Adjusted HCPCS Assignment");
  private static final Heading ADJUSTED_APC = Heading.of("Complexity Adjusted APC Assignment");

  private static final Heading SINGLE_APC = Heading.of("Single Code APC Assignment");
  private static final Heading COMPOSITE_APC = Heading.of("Composite APC Assignment");

  private OppsAddenda() {}

  /** One reader for each addendum. */
  public static List<OfficialReader> readers() {
    return List.of(
        new OppsAddendum(
            "OPPS Addendum A (APCs)",
            "Addendum A\\b",
            List.of(APC, GROUP_TITLE, STATUS, WEIGHT, RATE, NATIONAL, MINIMUM),
            OppsAddenda::apc),
        new OppsAddendum(
            "OPPS Addendum B (payment by code)",
            "Addendum B\\b",
            List.of(CODE, STATUS, APC, WEIGHT, RATE, NATIONAL, MINIMUM),
            OppsAddenda::outpatientRow),
        new StatusIndicatorList(),
        new OppsAddendum(
            "OPPS Addendum E (inpatient only)",
            "Addendum E\\b",
            List.of(CODE, STATUS),
            OppsAddenda::inpatientOnly),
        new OppsAddendum(
            "OPPS Addendum J (ranks of comprehensive codes)",
            "Addendum J\\b",
            List.of(CODE, STATUS, ASSIGNED_APC, RANK, DELETED),
            OppsAddenda::rank),
        new OppsAddendum(
            "OPPS Addendum J (complexity adjustments)",
            "Addendum J\\b",
            List.of(PRIMARY, SECONDARY, ADJUSTED_CODE, ADJUSTED_APC),
            OppsAddenda::complexityAdjustment),
        new OppsAddendum(
            "OPPS Addendum M (composite APCs)",
            "Addendum M\\b",
            List.of(CODE, STATUS, SINGLE_APC, COMPOSITE_APC),
            OppsAddenda::compositeMember));
  }

  private static CodeRow apc(Table table, Period days) throws UnreadableRow {
    return new Apc(
        Values.padded("an APC", table.cell(APC), 4),
        Values.withApostrophes(table.cell(GROUP_TITLE)),
        status(table.cell(STATUS)),
        days,
        amount(table, WEIGHT, 4),
        amount(table, RATE, 2),
        amount(table, NATIONAL, 2),
        amount(table, MINIMUM, 2));
  }

  private static CodeRow outpatientRow(Table table, Period days) throws UnreadableRow {
    return new OutpatientRow(
        Values.procedure(table.cell(CODE)),
        days,
        status(table.cell(STATUS)),
        optionalApc(table.cell(APC)),
        Optional.empty(),
        amount(table, WEIGHT, 4),
        amount(table, RATE, 2),
        amount(table, NATIONAL, 2),
        amount(table, MINIMUM, 2));
  }

  private static CodeRow inpatientOnly(Table table, Period days) throws UnreadableRow {
    return new InpatientOnly(Values.procedure(table.cell(CODE)), status(table.cell(STATUS)), days);
  }

  private static CodeRow rank(Table table, Period days) throws UnreadableRow {
    return new ComprehensiveRank(
        Values.procedure(table.cell(CODE)),
        status(table.cell(STATUS)),
        optionalApc(table.cell(ASSIGNED_APC)),
        Values.whole("a rank", table.cell(RANK)),
        table.cell(DELETED).equalsIgnoreCase("YES"),
        days);
  }

  private static CodeRow complexityAdjustment(Table table, Period days) throws UnreadableRow {
    String adjusted = table.cell(ADJUSTED_CODE);
    if (adjusted.length() != 5) {
      throw UnreadableRow.expected("an adjusted code of five characters", adjusted);
    }
    return new ComplexityAdjustment(
        Values.procedure(table.cell(PRIMARY)),
        Values.procedure(table.cell(SECONDARY)),
        adjusted,
        Values.padded("an APC", table.cell(ADJUSTED_APC), 4),
        days);
  }

  private static CodeRow compositeMember(Table table, Period days) throws UnreadableRow {
    List<String> composites = new ArrayList<>();
    for (String composite : table.cell(COMPOSITE_APC).split("[,;]|\\bor\\b")) {
      composites.add(Values.padded("composite APCs", composite.strip(), 4));
    }
    return new CompositeMember(
        Values.procedure(table.cell(CODE)),
        status(table.cell(STATUS)),
        optionalApc(table.cell(SINGLE_APC)),
        composites,
        days);
  }

  static String status(String cell) throws UnreadableRow {
    if (!STATUS_INDICATOR.matcher(cell).matches()) {
      throw UnreadableRow.expected("a status indicator", cell);
    }
    return cell;
  }

  private static Optional<String> optionalApc(String cell) throws UnreadableRow {
    return cell.isEmpty() || cell.equals(".")
        ? Optional.empty()
        : Optional.of(Values.padded("an APC", cell, 4));
  }

  private static Optional<BigDecimal> amount(Table table, Heading heading, int decimals)
      throws UnreadableRow {
    return Values.optionalDecimal("a number in " + heading, table.cell(heading), decimals);
  }
}
