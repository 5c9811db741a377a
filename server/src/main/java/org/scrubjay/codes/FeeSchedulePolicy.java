package org.scrubjay.codes;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The payment policy indicators of a row of the Medicare physician fee schedule (CMS, PPRRVU;
 * values in the record layout "RVU25D" and its Attachment A). An indicator that the file leaves
 * blank is missing.
 *
 * @param naNonFacility whether the non-facility practice expense is marked NA: the service is
 *     rarely or never performed outside a facility
 * @param naFacility whether the facility practice expense is marked NA: the service is rarely or
 *     never performed, or not paid, in a facility
 * @param globalDays {@code 000}, {@code 010}, {@code 090} days, or {@code MMM}, {@code XXX}, {@code
 *     YYY}, {@code ZZZ}
 * @param preoperative share of the global package before the operation, from 0 to 1
 * @param intraoperative share of the operation itself, from 0 to 1
 * @param postoperative share after discharge, from 0 to 1
 * @param assistant assistant at surgery indicator
 * @param coSurgeons co-surgeons indicator
 * @param team team surgeons indicator
 * @param endoscopicBase the base code of the endoscopic family
 * @param calculationFlag {@code 0} for all codes since July 2014
 * @param imagingFamily {@code 88} for codes under the imaging reduction, {@code 99} for others
 * @param capNonFacility non-facility practice expense RVU under the OPPS imaging cap
 * @param capFacility facility practice expense RVU under the OPPS imaging cap
 * @param capMalpractice malpractice RVU under the OPPS imaging cap
 */
public record FeeSchedulePolicy(
    boolean naNonFacility,
    boolean naFacility,
    Optional<String> globalDays,
    Optional<BigDecimal> preoperative,
    Optional<BigDecimal> intraoperative,
    Optional<BigDecimal> postoperative,
    Optional<String> assistant,
    Optional<String> coSurgeons,
    Optional<String> team,
    Optional<String> endoscopicBase,
    Optional<String> calculationFlag,
    Optional<String> imagingFamily,
    Optional<BigDecimal> capNonFacility,
    Optional<BigDecimal> capFacility,
    Optional<BigDecimal> capMalpractice) {

  /**
   * The policy of a source that keeps only these; its NA marks are not known and count as unset.
   */
  public static FeeSchedulePolicy ofCap(
      Optional<String> globalDays,
      Optional<BigDecimal> capNonFacility,
      Optional<BigDecimal> capFacility,
      Optional<BigDecimal> capMalpractice) {
    return new FeeSchedulePolicy(
        false,
        false,
        globalDays,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        capNonFacility,
        capFacility,
        capMalpractice);
  }
}
