package org.scrubjay.codes;

/**
 * What an OPPS status indicator means (CMS, OPPS Addendum D1), line by line as printed, without the
 * marks of lists.
 *
 * @param indicator one letter, or a letter and a digit
 * @param item what it stands for
 * @param payment how OPPS pays it
 */
public record StatusIndicator(String indicator, String item, String payment, Period validity)
    implements CodeRow {}
