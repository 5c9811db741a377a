package org.scrubjay.note;

import java.util.Optional;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.Section;

/**
 * A code mention and where in the tree it was found.
 *
 * @param element the service line, diagnosis or range that holds the code
 * @param index of the element on its line
 * @param listed whether the place says that the code is billed: a code list, a line of codes
 * @param pointer the letter before a diagnosis
 */
record Spotted(
    CodeMention mention,
    Section section,
    Line line,
    Element element,
    int index,
    boolean listed,
    Optional<Character> pointer) {}
