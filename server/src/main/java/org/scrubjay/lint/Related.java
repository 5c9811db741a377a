package org.scrubjay.lint;

import org.scrubjay.text.Span;

/** Another place in the note that a problem speaks of. */
public record Related(String message, Span span) {}
