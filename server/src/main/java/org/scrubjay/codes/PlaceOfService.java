package org.scrubjay.codes;

import java.util.Optional;

/**
 * A place of service code (CMS, Place of Service Code Set).
 *
 * @param code two digits
 * @param facility whether Medicare pays the physician the facility rate there; none if the list
 *     does not say
 */
public record PlaceOfService(
    String code, String name, String description, Optional<Boolean> facility) implements CodeRow {}
