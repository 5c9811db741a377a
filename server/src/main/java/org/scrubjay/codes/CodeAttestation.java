package org.scrubjay.codes;

/**
 * That an official file shows a code, which proves that the code may be reported on those days even
 * though the file has no descriptor that may be kept.
 *
 * @param validity the days for which the file speaks
 * @param status what the file says of it, such as the status indicator of the physician fee
 *     schedule
 */
public record CodeAttestation(CodeSystem system, String code, Period validity, String status)
    implements CodeRow {}
