package org.scrubjay.cli.preview;

import org.scrubjay.text.Position;

/**
 * A place where a code is used.
 *
 * @param path as the user gave it
 */
public record Use(String path, Position place) {}
