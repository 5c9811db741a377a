package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.ComplexityAdjustment;
import org.scrubjay.codes.ComprehensiveRank;
import org.scrubjay.fees.OutpatientPricer.Listed;
import org.scrubjay.fees.OutpatientPricer.OutpatientLine;

/**
 * A claim with a comprehensive (J1) service: the primary one, of the lowest rank, is paid, at a
 * higher APC where Addendum J adjusts for complexity; everything else is packaged except what
 * Addendum J excludes (CMS, OPPS Addenda D1 and J; 42 CFR 419.22 and 419.44).
 */
final class ComprehensiveClaim {
  /** Statuses that Addendum J excludes in whole, or that OPPS does not pay. */
  private static final Set<String> OUTSIDE =
      Set.of("A", "B", "C", "D", "E1", "E2", "F", "G", "H", "H1", "K1", "L", "M", "U", "Y");

  /** Preventive services among imaging codes (42 CFR 410.2), which Addendum J excludes. */
  private static final Set<String> PREVENTIVE =
      Set.of("71271", "74263", "76706", "76977", "77063", "77067", "77080", "77081", "77085");

  private final CodeBook book;
  private final OutpatientRates rates;
  private final Function<Listed, PricedLine> alone;

  /**
   * @param alone prices a line that is not part of the comprehensive service
   */
  ComprehensiveClaim(CodeBook book, OutpatientRates rates, Function<Listed, PricedLine> alone) {
    this.book = book;
    this.rates = rates;
    this.alone = alone;
  }

  List<OutpatientLine> price(List<Listed> lines) {
    List<Listed> comprehensive = lines.stream().filter(line -> line.status().equals("J1")).toList();
    Optional<Listed> primary = primary(comprehensive);
    List<OutpatientLine> priced = new ArrayList<>();
    for (Listed line : lines) {
      PricedLine result =
          primary
              .map(first -> line.equals(first) ? primaryLine(first, lines) : other(line, first))
              .orElseGet(
                  () ->
                      rates.unknown(
                          line.service(),
                          "several comprehensive (J1) services, and their ranks (Addendum J) are"
                              + " not imported"));
      priced.add(new OutpatientLine(line.position(), result));
    }
    return priced;
  }

  private Optional<Listed> primary(List<Listed> comprehensive) {
    if (comprehensive.size() == 1) {
      return Optional.of(comprehensive.get(0));
    }
    Map<Listed, Integer> ranks = new TreeMap<>(Listed.BY_CONTENT.thenComparing(Listed::position));
    for (Listed line : comprehensive) {
      book.medicare()
          .comprehensiveRank(line.service().code(), line.service().date())
          .found()
          .map(ComprehensiveRank::rank)
          .ifPresent(rank -> ranks.put(line, rank));
    }
    return ranks.size() == comprehensive.size()
        ? ranks.entrySet().stream()
            .min(
                Map.Entry.<Listed, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Listed.BY_CONTENT)))
            .map(Map.Entry::getKey)
        : Optional.empty();
  }

  private PricedLine primaryLine(Listed primary, List<Listed> lines) {
    Optional<PricedLine> obstacle = rates.obstacle(primary);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Set<String> adjusted = new TreeSet<>();
    boolean unknown = false;
    for (String secondary : secondaries(primary, lines)) {
      Answer<ComplexityAdjustment> answer =
          book.medicare()
              .complexityAdjustment(primary.service().code(), secondary, primary.service().date());
      answer.found().map(ComplexityAdjustment::adjustedApc).ifPresent(adjusted::add);
      unknown |= answer.notChecked().isPresent();
    }
    if (adjusted.size() > 1) {
      return rates.unknown(primary.service(), "several complexity adjustments apply");
    }
    Optional<Step> rate =
        adjusted.stream()
            .findFirst()
            .map(apc -> rates.rate(apc, primary.service()).map(ComprehensiveClaim::adjusted))
            .orElseGet(() -> rates.rate(primary).map(ComprehensiveClaim::whole));
    if (rate.isEmpty()) {
      return rates.unknown(primary.service(), "no payment rate is known");
    }
    String apc =
        adjusted.stream()
            .findFirst()
            .or(primary.row()::apc)
            .map(name -> "APC " + name)
            .orElse("J1");
    Optional<BigDecimal> copayment =
        adjusted.stream()
            .findFirst()
            .map(name -> rates.copayment(name, primary.service()))
            .orElseGet(() -> rates.copayment(primary));
    PricedLine line =
        rates.line(primary.service(), apc, rate.get().amount(), List.of(rate.get()), copayment);
    return unknown
        ? line.withUnchecked("complexity adjustments (Addendum J is not imported)")
        : line;
  }

  private static Step whole(Step rate) {
    return new Step("status J1: comprehensive " + rate.what(), rate.amount());
  }

  private static Step adjusted(Step rate) {
    return new Step("status J1, complexity adjustment: " + rate.what(), rate.amount());
  }

  /** The other J1 and packaged codes; the primary one itself where it is billed twice. */
  private static Set<String> secondaries(Listed primary, List<Listed> lines) {
    Set<String> codes =
        lines.stream()
            .filter(line -> !line.equals(primary))
            .filter(line -> Set.of("J1", "N").contains(line.status()))
            .map(line -> line.service().code())
            .collect(Collectors.toCollection(TreeSet::new));
    if (primary.service().units() > 1) {
      codes.add(primary.service().code());
    }
    return codes;
  }

  private PricedLine other(Listed line, Listed primary) {
    boolean newTechnology =
        line.row().apcTitle().filter(title -> title.startsWith("New Technology")).isPresent();
    boolean excluded =
        OUTSIDE.contains(line.status())
            || PREVENTIVE.contains(line.service().code())
            || newTechnology
            || line.service().code().equals("C9399");
    if (excluded) {
      return alone.apply(line);
    }
    PricedLine packaged =
        rates.packaged(
            line.service(), "packaged into the comprehensive service " + primary.service().code());
    return line.status().equals("K") && line.service().date().getYear() >= 2025
        ? packaged.withUnchecked("whether it is a cell or gene therapy, which Addendum J excludes")
        : packaged;
  }
}
