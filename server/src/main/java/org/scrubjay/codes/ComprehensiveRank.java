package org.scrubjay.codes;

import java.util.Optional;

/**
 * The rank of a comprehensive (J1) code: of several on a claim, the one with the lowest rank is the
 * primary one whose APC is paid (CMS, OPPS Addendum J, "Rank for Primary Assignment").
 *
 * @param apc the ambulatory payment classification
 * @param deleted whether the addendum marks the code as deleted for its year
 */
public record ComprehensiveRank(
    String code, String status, Optional<String> apc, int rank, boolean deleted, Period validity)
    implements CodeRow {}
