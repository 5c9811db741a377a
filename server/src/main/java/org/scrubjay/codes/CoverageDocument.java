package org.scrubjay.codes;

/**
 * A local coverage determination of the Medicare Coverage Database, in its newest version. Its text
 * is not kept.
 *
 * @param id as it is cited: {@code L38771}
 * @param version counts from 1
 * @param title as the database has it
 * @param validity from the day on which this version took effect to the day of retirement; earlier
 *     versions were in force before
 */
public record CoverageDocument(String id, int version, String title, Period validity)
    implements CodeRow {}
