package org.scrubjay.lint;

import org.scrubjay.text.Span;

/** A replacement of a stretch of the note; an empty span inserts, an empty text deletes. */
public record TextEdit(Span span, String newText) {}
