package org.scrubjay.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Percentages that physician payments are reduced to. */
final class Reductions {
  private static final BigDecimal WHOLE = BigDecimal.ONE;
  private static final BigDecimal HALF = new BigDecimal("0.50");

  /** What is left of the technical component of all but the highest paid procedure. */
  private static final Map<String, BigDecimal> TECHNICAL =
      Map.of("4", HALF, "6", new BigDecimal("0.75"), "7", new BigDecimal("0.80"));

  private static final BigDecimal PROFESSIONAL_SINCE_2017 = new BigDecimal("0.95");
  private static final BigDecimal PROFESSIONAL_BEFORE_2017 = new BigDecimal("0.75");

  /** Modifiers whose payment the contractor decides, or for which a share is not computed here. */
  private static final Set<String> NOT_PRICED =
      Set.of(
          "22", "52", "53", "54", "55", "56", "62", "66", "73", "74", "78", "80", "81", "82", "AS",
          "GY", "GZ");

  private Reductions() {}

  /** Whether the multiple procedure indicator ranks components (values 4, 6 and 7). */
  static boolean ranksComponents(String indicator) {
    return TECHNICAL.containsKey(indicator);
  }

  /**
   * What is left of the technical component (RVU25D, Attachment A, multiple procedure indicator):
   * the highest is paid whole, the others by 50 % for imaging (4), 75 % for cardiovascular (6) and
   * 80 % for ophthalmology tests (7).
   *
   * @param rank 0 for the highest
   */
  static BigDecimal technical(String indicator, int rank) {
    return rank == 0 ? WHOLE : TECHNICAL.getOrDefault(indicator, WHOLE);
  }

  /** The same for the professional component, which only imaging (4) reduces. */
  static BigDecimal professional(String indicator, int rank, LocalDate date) {
    if (rank == 0 || !indicator.equals("4")) {
      return WHOLE;
    }
    return date.getYear() >= 2017 ? PROFESSIONAL_SINCE_2017 : PROFESSIONAL_BEFORE_2017;
  }

  /** For surgery (2, 3): 100 %, then 50 % up to the fifth; the sixth is paid by report. */
  static Optional<BigDecimal> surgery(int rank) {
    return rank == 0 ? Optional.of(WHOLE) : Optional.of(HALF).filter(half -> rank < 5);
  }

  /**
   * By how much old equipment reduces the technical component, in the order in which the reductions
   * apply: film (FX) 20 % since 2017, computed radiography (FY) 7 % from 2018 to 2022 and 10 %
   * since (section 1848(b)(9) of the Social Security Act; CMS MM9727 and MM10188, which put FY
   * after FX), CT below the NEMA standard (CT) 5 % in 2016 and 15 % since (section 1834(p); CMS
   * MM9250). Empty without such a modifier.
   */
  static List<BigDecimal> equipment(Service service) {
    int year = service.date().getYear();
    List<BigDecimal> shares = new ArrayList<>();
    if (service.has("FX") && year >= 2017) {
      shares.add(new BigDecimal("0.20"));
    }
    if (service.has("FY") && year >= 2018) {
      shares.add(new BigDecimal(year >= 2023 ? "0.10" : "0.07"));
    }
    if (service.has("CT") && year >= 2016) {
      shares.add(new BigDecimal(year >= 2017 ? "0.15" : "0.05"));
    }
    return List.copyOf(shares);
  }

  /**
   * The first modifier with which no amount is given. A discontinued procedure (53) has one where
   * the fee schedule has a row for it (RVU25D, modifier).
   */
  static Optional<String> notPriced(Service service) {
    return service.modifiers().stream().filter(NOT_PRICED::contains).findFirst();
  }
}
