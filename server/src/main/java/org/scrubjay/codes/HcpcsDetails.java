package org.scrubjay.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the HCPCS Level II file says of a code beside its text and dates (CMS, HCPCS contractor
 * record layout).
 *
 * @param shortDescription up to 28 characters
 * @param pricing pricing indicator codes, two characters each; {@code 53} is statute
 * @param multiplePricing the multiple pricing indicator, {@code A} when one method applies
 * @param coverage {@code D} special instructions, {@code C} carrier judgement, {@code I} not
 *     payable, {@code M} and {@code S} non-covered
 * @param statute the section of the Social Security Act that excludes or covers it
 * @param betos Berenson-Eggers type of service
 * @param typesOfService carrier types of service
 * @param added first day of the code
 * @param actionEffective first day of the newest change
 * @param action the newest change: {@code A} added, {@code C} changed, {@code D} discontinued,
 *     {@code N} none
 * @param crossReferences codes that the file refers to
 */
public record HcpcsDetails(
    String code,
    String shortDescription,
    List<String> pricing,
    Optional<String> multiplePricing,
    Optional<String> coverage,
    Optional<String> statute,
    Optional<String> betos,
    List<String> typesOfService,
    Optional<LocalDate> added,
    Optional<LocalDate> actionEffective,
    Optional<String> action,
    List<String> crossReferences)
    implements CodeRow {

  public HcpcsDetails {
    pricing = List.copyOf(pricing);
    typesOfService = List.copyOf(typesOfService);
    crossReferences = List.copyOf(crossReferences);
  }
}
