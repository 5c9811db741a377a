package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.OutpatientRow;

/**
 * Prices the lines of a hospital outpatient claim by their status indicators (CMS, OPPS Addendum
 * D1): a comprehensive service packages the claim; else imaging composites are formed, conditional
 * codes are packaged beside what pays for them ({@link ConditionalCodes}), and procedures of a day
 * with status T are discounted (42 CFR 419.44: the highest in full, the others by half).
 */
final class OutpatientPricer {
  private static final BigDecimal HALF = new BigDecimal("0.50");
  private static final Set<String> PAID_BY_RATE =
      Set.of("S", "T", "V", "Q1", "Q2", "Q3", "J1", "J2", "R", "U", "K", "G");
  private static final Set<String> NOT_PAID = Set.of("E1", "E2", "M", "D");

  private final CodeBook book;
  private final OutpatientRates rates;

  OutpatientPricer(CodeBook book, Optional<BigDecimal> wageIndex) {
    this.book = book;
    this.rates = new OutpatientRates(book, wageIndex);
  }

  /** A line that has a row in Addendum B. */
  record Listed(int position, Service service, OutpatientRow row) {
    static final Comparator<Listed> BY_CONTENT =
        Comparator.comparing(Listed::service, Service.BY_CONTENT);

    String status() {
      return row.status();
    }
  }

  /** The lines with their amounts, in the order given. */
  List<PricedLine> price(List<Service> services) {
    List<PricedLine> priced = new ArrayList<>();
    List<Listed> listed = new ArrayList<>();
    for (int position = 0; position < services.size(); position++) {
      Service service = services.get(position);
      Answer<OutpatientRow> row = book.outpatient(service.code(), service.date());
      row.found().map(found -> new Listed(priced.size(), service, found)).ifPresent(listed::add);
      priced.add(
          rates.unknown(service, row.notChecked().orElse("Addendum B does not list the code")));
    }
    boolean comprehensive = listed.stream().anyMatch(line -> line.status().equals("J1"));
    List<OutpatientLine> lines =
        comprehensive
            ? new ComprehensiveClaim(book, rates, this::alone).price(listed)
            : separately(listed);
    lines.forEach(line -> priced.set(line.position(), line.priced()));
    return List.copyOf(priced);
  }

  private List<OutpatientLine> separately(List<Listed> listed) {
    List<OutpatientLine> lines = new ArrayList<>(new ImagingComposites(book, rates).price(listed));
    Set<Integer> done = Set.copyOf(lines.stream().map(OutpatientLine::position).toList());
    ConditionalCodes conditional = new ConditionalCodes(book, rates, listed, this::alone);
    Set<Integer> whole = highestOfEachDay(listed);
    for (Listed line : listed) {
      if (!done.contains(line.position())) {
        lines.add(new OutpatientLine(line.position(), separate(line, listed, conditional, whole)));
      }
    }
    return lines;
  }

  /** The positions of the lines with status T that are paid in full: each day's highest. */
  private static Set<Integer> highestOfEachDay(List<Listed> lines) {
    Map<LocalDate, Listed> highest = new TreeMap<>();
    lines.stream()
        .filter(line -> line.status().equals("T"))
        .sorted(
            Comparator.comparing(
                    (Listed line) -> line.row().rate().orElse(BigDecimal.ZERO),
                    Comparator.reverseOrder())
                .thenComparing(Listed.BY_CONTENT))
        .forEach(line -> highest.putIfAbsent(line.service().date(), line));
    return highest.values().stream().map(Listed::position).collect(Collectors.toSet());
  }

  private PricedLine separate(
      Listed line, List<Listed> all, ConditionalCodes conditional, Set<Integer> whole) {
    return switch (line.status()) {
      case "T" -> multiple(line, !whole.contains(line.position()));
      case "Q1", "Q2", "Q4" -> conditional.price(line);
      case "J2" ->
          all.stream().anyMatch(other -> other.service().code().equals("G0378"))
              ? rates.unknown(line.service(), "the comprehensive observation APC is not computed")
              : alone(line);
      default -> alone(line);
    };
  }

  /** The first unit of the highest T line is paid in full, every other unit by half. */
  private PricedLine multiple(Listed line, boolean discounted) {
    Optional<PricedLine> obstacle = rates.obstacle(line);
    Optional<Step> rate = rates.rate(line);
    if (obstacle.isPresent() || rate.isEmpty()) {
      return obstacle.orElseGet(() -> rates.unknown(line.service(), "no payment rate is known"));
    }
    List<Step> steps = new ArrayList<>(List.of(rate.get()));
    BigDecimal whole = rate.get().amount();
    BigDecimal half = Money.times(whole, HALF);
    BigDecimal total =
        IntStream.range(0, line.service().units())
            .mapToObj(unit -> unit == 0 && !discounted ? whole : half)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(whole) != 0) {
      steps.add(new Step("status T: 50 % after the highest paid procedure", total));
    }
    return rates.line(
        line, total, steps, total.compareTo(whole) == 0 ? rates.copayment(line) : Optional.empty());
  }

  /** A line as if nothing else stood on the claim. */
  private PricedLine alone(Listed line) {
    String status = line.status();
    Service service = line.service();
    if (status.equals("N")) {
      return rates.packaged(service, "status N: packaged, no separate payment");
    }
    if (NOT_PAID.contains(status)) {
      return rates.unpaid(service, "status " + status + ": not paid by Medicare for outpatients");
    }
    if (!PAID_BY_RATE.contains(status)) {
      return rates.unknown(service, "status " + status + ": not paid at an OPPS rate");
    }
    Optional<PricedLine> obstacle = rates.obstacle(line);
    return obstacle.orElseGet(
        () ->
            rates
                .rate(line)
                .map(rate -> rates.units(line, rate))
                .orElseGet(() -> rates.unknown(service, "no payment rate is known")));
  }

  /** A line with its place in the claim. */
  record OutpatientLine(int position, PricedLine priced) {}
}
