package org.scrubjay.fees;

import java.math.BigDecimal;
import java.util.Optional;
import org.scrubjay.codes.Gpci;

/**
 * Where a service is paid under the physician fee schedule: the three cost indices by which the
 * components of a relative value are multiplied (42 CFR 414.26; RVU25D, Attachment A).
 *
 * @param locality {@code 10112-00}; none for the nation
 * @param words for people: {@code national}, or the locality's number and name
 */
public record Geography(
    Optional<String> locality,
    String words,
    BigDecimal work,
    BigDecimal practice,
    BigDecimal malpractice) {

  /** Every index is one. */
  public static final Geography NATIONAL =
      new Geography(Optional.empty(), "national", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

  public static Geography of(Gpci gpci) {
    String number = gpci.contractor() + "-" + gpci.locality();
    return new Geography(
        Optional.of(number),
        number + " " + gpci.name(),
        gpci.work(),
        gpci.practice(),
        gpci.malpractice());
  }

  boolean isNational() {
    return locality.isEmpty();
  }
}
