package org.scrubjay.codes;

/**
 * A Medicare contractor for which a coverage article is in force.
 *
 * @param article the article's number
 * @param version the article's version
 * @param contractor the database's number, as in {@link Contractor}
 */
public record ArticleContractor(int article, int version, int contractor, int contractorVersion)
    implements CodeRow {}
