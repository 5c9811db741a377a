package org.scrubjay.codes;

import java.math.BigDecimal;

/**
 * The geographic practice cost indices of a Medicare locality (CMS, Addendum E of the physician fee
 * schedule), by which the three components of a relative value are multiplied.
 *
 * @param contractor five digits of the Medicare administrative contractor
 * @param state two letters
 * @param locality two digits, unique within the contractor
 * @param name without footnote marks
 * @param work with the floor of 1.0 while the law has one, and 1.5 in Alaska
 * @param practice practice expense
 * @param malpractice professional liability
 */
public record Gpci(
    String contractor,
    String state,
    String locality,
    String name,
    Period validity,
    BigDecimal work,
    BigDecimal practice,
    BigDecimal malpractice)
    implements CodeRow {}
