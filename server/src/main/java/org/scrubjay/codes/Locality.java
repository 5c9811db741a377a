package org.scrubjay.codes;

import java.util.Optional;

/**
 * A fee schedule locality of Medicare and the counties in it (CMS, LOCCO). The words are the
 * file's, misspellings included; its text form cuts long lists of counties.
 *
 * @param contractor five digits
 * @param locality two digits, unique within the contractor
 * @param state in capitals; missing where the file leaves it out
 * @param area the fee schedule area, without footnote marks
 * @param counties the counties in it, in the file's words
 */
public record Locality(
    String contractor,
    String locality,
    Optional<String> state,
    String area,
    String counties,
    Period validity)
    implements CodeRow {}
