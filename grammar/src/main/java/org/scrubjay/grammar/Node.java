package org.scrubjay.grammar;

import java.util.List;
import org.scrubjay.text.Span;

/**
 * A part of a note. The children of a node follow each other without gap or overlap and cover it,
 * so that the leaves of a tree, read in order, are the text of the note.
 */
public sealed interface Node permits NoteTree, Section, Line, Element {
  Span span();

  /** The parts, in order; none for a leaf. */
  List<? extends Node> children();
}
