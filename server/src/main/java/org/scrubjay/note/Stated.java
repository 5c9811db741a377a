package org.scrubjay.note;

import org.scrubjay.text.Span;

/** A value and the place in the note that states it. */
public record Stated<T>(T value, Span span) {}
