package org.scrubjay.lint;

import org.scrubjay.codes.CodeBook;
import org.scrubjay.note.Note;

/** A note and what it is checked against. */
public record Checkup(Note note, CodeBook book) {}
