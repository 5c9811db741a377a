package org.scrubjay.note;

import java.util.ArrayList;
import java.util.List;
import org.scrubjay.grammar.NoteTree;

/**
 * What the lines of one note share.
 *
 * @param spotted takes the codes that are found, in order
 * @param numbers takes the numbers that nothing shows to be codes, in order
 */
record MentionReading(
    NoteTree tree,
    NoteKind kind,
    KnownCodes known,
    Surroundings surroundings,
    Descriptors descriptors,
    TableColumns columns,
    List<Spotted> spotted,
    List<Stated<String>> numbers) {

  static MentionReading of(NoteTree tree, NoteKind kind, KnownCodes known) {
    return new MentionReading(
        tree,
        kind,
        known,
        new Surroundings(tree.readable()),
        new Descriptors(tree),
        new TableColumns(tree),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
