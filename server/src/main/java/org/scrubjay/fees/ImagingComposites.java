package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.fees.OutpatientPricer.Listed;
import org.scrubjay.fees.OutpatientPricer.OutpatientLine;

/**
 * The imaging composites 8004 to 8008 (CMS, OPPS Addendum M, calendar year 2025): two or more
 * services of one family on one day are paid once; one of them with contrast moves the set of CT or
 * of MRI to the composite with contrast. The highest paid line carries the amount.
 */
final class ImagingComposites {
  private static final String CRITICAL_CARE = "99291";

  /** The composite of a family without contrast, or its only one, and the family's name. */
  private static final Map<String, String> FAMILIES =
      Map.of("8004", "8004", "8005", "8005", "8006", "8005", "8007", "8007", "8008", "8007");

  private final CodeBook book;
  private final OutpatientRates rates;

  ImagingComposites(CodeBook book, OutpatientRates rates) {
    this.book = book;
    this.rates = rates;
  }

  /** The lines that a composite pays, and those of which it cannot be said. */
  List<OutpatientLine> price(List<Listed> lines) {
    List<OutpatientLine> priced = new ArrayList<>();
    Map<String, List<Listed>> families = new TreeMap<>();
    List<Listed> candidates = lines.stream().filter(line -> line.status().equals("Q3")).toList();
    boolean criticalCare =
        lines.stream().anyMatch(line -> line.service().code().equals(CRITICAL_CARE));
    for (Listed line : candidates) {
      Optional<CompositeMember> member = member(line);
      Optional<String> family =
          member.flatMap(found -> found.composites().stream().flatMap(this::familyOf).findFirst());
      if (family.isPresent()) {
        families
            .computeIfAbsent(line.service().date() + " " + family.get(), day -> new ArrayList<>())
            .add(line);
      } else if (member.isEmpty() && candidates.size() > 1) {
        priced.add(unknown(line, "Addendum M says nothing on the code, so composites are open"));
      } else if (member.isPresent() && (criticalCare || isMentalHealth(member.get()))) {
        priced.add(unknown(line, "composites of critical care and mental health are not computed"));
      }
    }
    families.values().stream()
        .filter(family -> family.stream().mapToInt(line -> line.service().units()).sum() > 1)
        .forEach(family -> priced.addAll(composite(family)));
    return priced;
  }

  private Stream<String> familyOf(String composite) {
    return Optional.ofNullable(FAMILIES.get(composite)).stream();
  }

  private static boolean isMentalHealth(CompositeMember member) {
    return member.composites().contains("8010");
  }

  private List<OutpatientLine> composite(List<Listed> family) {
    List<Listed> ranked =
        family.stream()
            .sorted(
                Comparator.comparing(
                        (Listed line) -> line.row().rate().orElse(BigDecimal.ZERO),
                        Comparator.reverseOrder())
                    .thenComparing(Listed.BY_CONTENT))
            .toList();
    String apc = apc(family);
    Service first = ranked.get(0).service();
    Optional<String> open = notPriced(family);
    if (open.isPresent()) {
      return ranked.stream().map(line -> unknown(line, open.get())).toList();
    }
    Optional<Step> rate = rates.rate(apc, first);
    List<OutpatientLine> priced = new ArrayList<>();
    for (Listed line : ranked) {
      if (rate.isEmpty()) {
        priced.add(unknown(line, "no rate of composite APC " + apc + " is known"));
      } else if (line.equals(ranked.get(0))) {
        Step step = new Step("composite " + rate.get().what(), rate.get().amount());
        priced.add(
            new OutpatientLine(
                line.position(),
                rates.line(
                    first,
                    "APC " + apc,
                    step.amount(),
                    List.of(step),
                    rates.copayment(apc, first))));
      } else {
        priced.add(
            new OutpatientLine(
                line.position(),
                rates.packaged(
                    line.service(), "packaged into composite APC " + apc + " at " + first.code())));
      }
    }
    return priced;
  }

  /** Which modifier of a member leaves open what the composite pays. */
  private static Optional<String> notPriced(List<Listed> family) {
    return family.stream()
        .map(Listed::service)
        .flatMap(
            service ->
                OutpatientRates.notPriced(service)
                    .map(OutpatientRates::words)
                    .or(
                        () ->
                            Optional.of("what a composite pays with a modifier for the equipment")
                                .filter(words -> !Reductions.equipment(service).isEmpty()))
                    .stream())
        .min(Comparator.naturalOrder());
  }

  /** A code that is paid without contrast may go to either composite, one with contrast to one. */
  private String apc(List<Listed> family) {
    return family.stream()
        .flatMap(line -> member(line).stream())
        .map(CompositeMember::composites)
        .filter(composites -> composites.size() == 1)
        .map(composites -> composites.get(0))
        .max(Comparator.naturalOrder())
        .orElseGet(
            () ->
                member(family.get(0)).orElseThrow().composites().stream()
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
  }

  private Optional<CompositeMember> member(Listed line) {
    return book.medicare().composite(line.service().code(), line.service().date()).found();
  }

  private OutpatientLine unknown(Listed line, String why) {
    return new OutpatientLine(line.position(), rates.unknown(line.service(), why));
  }
}
