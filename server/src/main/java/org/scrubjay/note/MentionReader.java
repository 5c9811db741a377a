package org.scrubjay.note;

import java.util.List;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.grammar.Section;

/**
 * Finds the codes of a note and how sure it is that they are codes.
 *
 * <p>In transcriptions a quarter of all five-digit numbers are no procedure codes, and most tokens
 * shaped like ICD-10-CM are vertebrae, vitamins and temperatures. So the words around a token
 * decide, and the code book only confirms.
 */
final class MentionReader {
  private final NoteTree tree;
  private final MentionReading reading;

  private MentionReader(NoteTree tree, NoteKind kind, KnownCodes known) {
    this.tree = tree;
    this.reading = MentionReading.of(tree, kind, known);
  }

  static Mentions read(NoteTree tree, NoteKind kind, KnownCodes known) {
    MentionReader reader = new MentionReader(tree, kind, known);
    tree.sections().forEach(reader::readSection);
    return new Mentions(reader.reading.spotted(), reader.reading.numbers(), known);
  }

  /** What was found, in order. */
  record Mentions(List<Spotted> spotted, List<Stated<String>> numbers, KnownCodes known) {
    List<CodeMention> codes() {
      return spotted.stream().map(Spotted::mention).toList();
    }
  }

  private void readSection(Section section) {
    CodeContext opened =
        section
            .heading()
            .flatMap(label -> CodeContext.of(label, tree.text(label.name())))
            .orElse(CodeContext.NONE);
    boolean afterBlank = false;
    for (Line line : section.lines()) {
      boolean blank = line.span().stripped(tree.readable()).isEmpty();
      afterBlank |= blank;
      reading.columns().enter(line, blank);
      if (!blank) {
        CodeContext context = afterBlank && !startsWithCode(line) ? CodeContext.NONE : opened;
        new LineMentions(reading, section, line, context).read();
      }
    }
    section.subsections().forEach(this::readSection);
  }

  private static boolean startsWithCode(Line line) {
    return line.elements().stream()
        .filter(
            element ->
                !(element instanceof Element.Text)
                    && !(element instanceof Element.Lead)
                    && !(element instanceof Element.PointerMark)
                    && !(element instanceof Element.Markup))
        .findFirst()
        .filter(
            element ->
                element instanceof Element.ServiceLineNode
                    || element instanceof Element.DiagnosisNode)
        .isPresent();
  }
}
