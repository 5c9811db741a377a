package org.scrubjay.codes;

import java.util.List;
import java.util.Optional;

/**
 * A code that is paid through a composite APC when the claim meets its conditions (CMS, OPPS
 * Addendum M).
 *
 * @param singleApc the APC that is paid when they are not met
 * @param composites the composite APCs
 */
public record CompositeMember(
    String code,
    String status,
    Optional<String> singleApc,
    List<String> composites,
    Period validity)
    implements CodeRow {

  public CompositeMember {
    composites = List.copyOf(composites);
  }
}
