package org.scrubjay.codes;

/**
 * An ICD-10-CM code that a coverage article lists as supporting medical necessity.
 *
 * @param article the article's number
 * @param version the article's version
 * @param code with its dot
 * @param group the section of the list
 * @param asterisk whether the article marks the code: it then asks for more than this code
 */
public record CoveredDiagnosis(int article, int version, String code, int group, boolean asterisk)
    implements CodeRow {}
