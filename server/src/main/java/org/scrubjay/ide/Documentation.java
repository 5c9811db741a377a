package org.scrubjay.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.grammar.Section;
import org.scrubjay.note.Note;
import org.scrubjay.rules.templates.UnfilledBlank;
import org.scrubjay.text.Span;

/**
 * The parts that the report of an imaging exam has (ACR Practice Parameter for Communication of
 * Diagnostic Imaging Findings), by their labels.
 *
 * @param exam where the exam is named; none in a note that names none
 * @param there how many of them have words
 * @param missing the others
 */
record Documentation(Optional<Span> exam, int there, List<String> missing) {
  private static final Map<LabelRole, String> ELEMENTS = elements();

  Documentation {
    missing = List.copyOf(missing);
  }

  static Documentation of(Note note) {
    List<String> missing = new ArrayList<>();
    ELEMENTS.forEach(
        (role, name) -> {
          boolean there =
              role == LabelRole.DATE_OF_SERVICE
                  ? note.header().dateOfService().isPresent()
                  : note.sections(role).anyMatch(section -> isFilled(note, section));
          if (!there) {
            missing.add(name);
          }
        });
    Optional<Span> exam =
        note.sections(LabelRole.EXAM)
            .findFirst()
            .flatMap(Section::heading)
            .map(Element.Label::span);
    return new Documentation(exam, ELEMENTS.size() - missing.size(), missing);
  }

  /** {@code 6 of 8 documentation elements; missing: comparison, signature}. */
  String words() {
    return there
        + " of "
        + ELEMENTS.size()
        + " documentation elements"
        + (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing));
  }

  private static boolean isFilled(Note note, Section section) {
    int from = section.heading().map(heading -> heading.span().end()).orElse(0);
    String words = note.text(new Span(from, section.span().end()));
    boolean onlyBlank =
        UnfilledBlank.unfilled(note)
            .anyMatch(
                field ->
                    section.span().contains(field.span())
                        && field.span().length() == words.strip().length());
    return !words.isBlank() && !onlyBlank;
  }

  private static Map<LabelRole, String> elements() {
    Map<LabelRole, String> elements = new LinkedHashMap<>();
    elements.put(LabelRole.EXAM, "exam");
    elements.put(LabelRole.DATE_OF_SERVICE, "date");
    elements.put(LabelRole.INDICATION, "indication");
    elements.put(LabelRole.TECHNIQUE, "technique");
    elements.put(LabelRole.COMPARISON, "comparison");
    elements.put(LabelRole.FINDINGS, "findings");
    elements.put(LabelRole.IMPRESSION, "impression");
    elements.put(LabelRole.SIGNATURE, "signature");
    return elements;
  }
}
