package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.fees.OutpatientPricer.Listed;

/**
 * The codes that a claim packages beside certain others (CMS, OPPS Addendum D1: Q1, Q2 and Q4) and
 * else pays. Of several such codes that nothing packages the highest paid is paid and the others
 * are packaged into it (HCPro, APCs Weekly Monitor, 22 May 2009).
 */
final class ConditionalCodes {
  /** Beside which statuses a status is packaged. A code with Q3 is paid like one with S. */
  private static final Map<String, Set<String>> PAYERS =
      Map.of(
          "Q1", Set.of("S", "T", "V", "Q3", "J2"),
          "Q2", Set.of("T"),
          "Q4", Set.of("S", "T", "V", "Q1", "Q2", "Q3", "J2"));

  private static final Comparator<Listed> HIGHEST =
      Comparator.comparing(
              (Listed line) -> line.row().rate().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
          .thenComparing(Listed.BY_CONTENT)
          .thenComparing(Listed::position);

  private final CodeBook book;
  private final OutpatientRates rates;
  private final List<Listed> claim;
  private final Function<Listed, PricedLine> alone;

  /**
   * @param alone prices a line as if nothing else stood on the claim
   */
  ConditionalCodes(
      CodeBook book,
      OutpatientRates rates,
      List<Listed> claim,
      Function<Listed, PricedLine> alone) {
    this.book = book;
    this.rates = rates;
    this.claim = claim;
    this.alone = alone;
  }

  /** A line with status Q1, Q2 or Q4. */
  PricedLine price(Listed line) {
    Optional<Listed> payer = payer(line);
    if (payer.isPresent()) {
      return rates.packaged(
          line.service(),
          "status " + line.status() + ": packaged beside " + payer.get().service().code());
    }
    if (line.status().equals("Q4")) {
      return alone.apply(line);
    }
    List<Listed> rivals =
        claim.stream()
            .filter(other -> Set.of("Q1", "Q2").contains(other.status()))
            .filter(other -> payer(other).isEmpty())
            .toList();
    boolean alike =
        rivals.stream()
            .allMatch(
                other ->
                    other.status().equals(line.status())
                        && other.service().units() == 1
                        && other.row().rate().isPresent());
    if (!alike) {
      return rates.unknown(line.service(), "which of several conditionally packaged codes is paid");
    }
    Listed highest = rivals.stream().min(HIGHEST).orElse(line);
    return highest.position() == line.position()
        ? withDoubt(line, alone.apply(line))
        : rates.packaged(
            line.service(),
            "status "
                + line.status()
                + ": packaged beside the higher paid "
                + highest.service().code());
  }

  private Optional<Listed> payer(Listed line) {
    Set<String> payers = PAYERS.get(line.status());
    return claim.stream().filter(other -> payers.contains(other.status())).min(Listed.BY_CONTENT);
  }

  /** A code that is paid by a comprehensive APC may package the claim. */
  private PricedLine withDoubt(Listed line, PricedLine priced) {
    boolean comprehensive =
        claim.size() > 1
            && line.row()
                .apc()
                .flatMap(apc -> book.medicare().apc(apc, line.service().date()).found())
                .map(Apc::status)
                .filter("J1"::equals)
                .isPresent();
    return comprehensive
        ? priced.withUnchecked("whether its comprehensive APC packages the rest of the claim")
        : priced;
  }
}
