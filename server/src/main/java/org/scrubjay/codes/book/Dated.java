package org.scrubjay.codes.book;

import org.scrubjay.codes.Edition;

/**
 * A row with the edition in which it stands.
 *
 * @param <T> the record that the row stands for
 */
record Dated<T>(Edition edition, T value) {}
