package org.scrubjay.codes;

/**
 * A procedure code that a coverage article lists.
 *
 * @param article the article's number
 * @param version the article's version
 * @param group the section of the list
 */
public record CoveredProcedure(int article, int version, String code, int group)
    implements CodeRow {}
