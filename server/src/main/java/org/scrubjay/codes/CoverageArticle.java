package org.scrubjay.codes;

/**
 * A version of a billing and coding article of the Medicare Coverage Database. Its text is not
 * kept.
 *
 * @param type the kind of article, in the database's words; empty where the source does not give it
 * @param status the database's letter for the state of the version; empty where the source does not
 *     give it
 * @param validity effective date to the end date, revision end or retirement, whichever is first
 */
public record CoverageArticle(
    int id, int version, String title, String type, String status, Period validity)
    implements CodeRow {}
