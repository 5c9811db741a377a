package org.scrubjay.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.grammar.DirectiveContent;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.NoteTree;
import org.scrubjay.text.Span;

/**
 * What the {@code # scrubjay: kind=claim dos=2025-03-14} comments of a note set.
 *
 * @param header the values that they state for the whole note
 */
record NoteSettings(Optional<NoteKind> kind, Header header) {

  /**
   * @param defaults what holds where the comments say nothing
   */
  static NoteSettings of(NoteTree tree, Header defaults) {
    Map<String, Span> values = new HashMap<>();
    tree.elements()
        .filter(Element.Directive.class::isInstance)
        .map(element -> ((Element.Directive) element).content())
        .filter(DirectiveContent.Settings.class::isInstance)
        .forEach(
            content -> ((DirectiveContent.Settings) content).values().forEach(values::putIfAbsent));
    HeaderValues header = new HeaderValues(tree, defaults);
    values.forEach(header::setByKey);
    Optional<NoteKind> kind =
        Optional.ofNullable(values.get("kind")).map(tree::text).flatMap(NoteKind::ofId);
    return new NoteSettings(kind, header.toHeader());
  }
}
