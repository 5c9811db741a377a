package org.scrubjay.note.statements;

import org.scrubjay.text.Span;

/**
 * A side and the part of the body it is said of.
 *
 * @param noun as {@link Anatomy} names it, whatever word the note uses: {@code lower lobe}, {@code
 *     kidney}
 * @param sideSpan the word for the side
 * @param span from the first word to the last
 * @param sentence the sentence that says so
 */
public record SidedNoun(Side side, String noun, Span sideSpan, Span span, Span sentence) {}
