package org.scrubjay.note.tables;

import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * A column of a table.
 *
 * @param heading its own heading, without the blanks around it
 * @param year the calendar year for which its figures are stated, in its own heading or in the one
 *     above it that spans several columns
 */
public record Column(ColumnMeaning meaning, Span heading, Optional<Integer> year) {}
