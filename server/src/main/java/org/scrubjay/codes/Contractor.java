package org.scrubjay.codes;

/**
 * A Medicare contractor, as the Medicare Coverage Database numbers it.
 *
 * @param id the database's number
 * @param number the contract number, five digits for most
 * @param name the name under which it does business
 */
public record Contractor(int id, int version, String number, String name) implements CodeRow {}
