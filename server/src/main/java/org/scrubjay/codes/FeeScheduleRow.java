package org.scrubjay.codes;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of the Medicare physician fee schedule relative value file (CMS, PPRRVU; field meanings
 * from the record layout "RVU25D", Attachment A). Relative value units have no currency.
 *
 * @param modifier {@code 26}, {@code TC}, {@code 53}, or empty for the global service
 * @param validity the days for which CMS published these figures
 * @param status the status indicator; {@code A} is active, empty where the source does not give it
 * @param work physician work RVU; components are missing where only totals are known
 * @param totalNonFacility sum of the components outside a facility
 * @param totalFacility sum of the components in a facility; missing where the source gives only the
 *     other total
 * @param pcTc the PC/TC indicator; {@code 1} is a diagnostic test that splits into 26 and TC
 * @param multiple the multiple procedure indicator
 * @param bilateral the bilateral surgery indicator
 * @param supervision physician supervision of the diagnostic procedure, two characters
 * @param policy the other indicators of the row; none where the source gives only figures
 */
public record FeeScheduleRow(
    String code,
    String modifier,
    Period validity,
    String status,
    Optional<BigDecimal> work,
    Optional<BigDecimal> practiceNonFacility,
    Optional<BigDecimal> practiceFacility,
    Optional<BigDecimal> malpractice,
    BigDecimal totalNonFacility,
    Optional<BigDecimal> totalFacility,
    Optional<String> pcTc,
    Optional<String> multiple,
    Optional<String> bilateral,
    Optional<String> supervision,
    Optional<FeeSchedulePolicy> policy)
    implements CodeRow {

  /** A row of a source that gives no more than figures and the commonest indicators. */
  public FeeScheduleRow(
      String code,
      String modifier,
      Period validity,
      String status,
      Optional<BigDecimal> work,
      Optional<BigDecimal> practiceNonFacility,
      Optional<BigDecimal> practiceFacility,
      Optional<BigDecimal> malpractice,
      BigDecimal totalNonFacility,
      Optional<BigDecimal> totalFacility,
      Optional<String> pcTc,
      Optional<String> multiple,
      Optional<String> bilateral,
      Optional<String> supervision) {
    this(
        code,
        modifier,
        validity,
        status,
        work,
        practiceNonFacility,
        practiceFacility,
        malpractice,
        totalNonFacility,
        totalFacility,
        pcTc,
        multiple,
        bilateral,
        supervision,
        Optional.empty());
  }
}
