package org.scrubjay.text;

/**
 * A place as editors name it.
 *
 * @param line zero-based
 * @param character zero-based, in UTF-16 code units (LSP 3.17, "Position")
 */
public record Position(int line, int character) {}
