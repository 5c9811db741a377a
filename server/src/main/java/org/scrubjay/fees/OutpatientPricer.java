package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.OutpatientRow;

/**
 * Prices the lines of a hospital outpatient claim by their status indicators (CMS, OPPS Addendum
 * D1): a comprehensive service packages the claim; else imaging composites are formed, conditional
 * codes are packaged beside what pays for them, and procedures with status T are discounted (42 CFR
 * 419.44: the highest in full, the others by half).
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
    List<Listed> rest = listed.stream().filter(line -> !done.contains(line.position())).toList();
    List<Listed> discounted = discounted(rest);
    for (Listed line : rest) {
      lines.add(
          new OutpatientLine(
              line.position(), separate(line, listed, discounted.indexOf(line) > 0)));
    }
    return lines;
  }

  /** The lines with status T, the highest rate first. */
  private static List<Listed> discounted(List<Listed> lines) {
    return lines.stream()
        .filter(line -> line.status().equals("T"))
        .sorted(
            Comparator.comparing(
                    (Listed line) -> line.row().rate().orElse(BigDecimal.ZERO),
                    Comparator.reverseOrder())
                .thenComparing(Listed.BY_CONTENT))
        .toList();
  }

  private PricedLine separate(Listed line, List<Listed> all, boolean discounted) {
    String status = line.status();
    if (!Set.of("Q1", "Q2", "Q4", "T", "J2").contains(status)) {
      return alone(line);
    }
    if (status.equals("T")) {
      return multiple(line, discounted);
    }
    if (status.equals("J2")) {
      return all.stream().anyMatch(other -> other.service().code().equals("G0378"))
          ? rates.unknown(line.service(), "the comprehensive observation APC is not computed")
          : alone(line);
    }
    Set<String> payers = status.equals("Q2") ? Set.of("T") : Set.of("S", "T", "V", "Q3", "J2");
    Optional<Listed> payer =
        all.stream().filter(other -> payers.contains(other.status())).min(Listed.BY_CONTENT);
    if (payer.isPresent()) {
      return rates.packaged(
          line.service(), "status " + status + ": packaged beside " + payer.get().service().code());
    }
    if (status.equals("Q4")) {
      return alone(line);
    }
    boolean several =
        all.stream().filter(other -> other.status().startsWith("Q")).count() > 1
            || line.service().units() > 1;
    return several
        ? rates.unknown(line.service(), "which of several conditionally packaged codes is paid")
        : alone(line);
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
    return rates.line(line, total, steps, Optional.empty());
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
