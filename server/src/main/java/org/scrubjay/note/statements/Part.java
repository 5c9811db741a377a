package org.scrubjay.note.statements;

import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.text.Span;

/**
 * What stands under one label, wherever on its line the label stands.
 *
 * @param roles of the label; empty for what stands before the first
 * @param label where the label stands; empty when there is none
 * @param body from the label to the next one that has a role
 * @param sentences of the body, in order, without those that hold no letter or digit
 */
public record Part(Set<LabelRole> roles, Span label, Span body, List<Span> sentences) {

  public Part {
    roles = Set.copyOf(roles);
    sentences = List.copyOf(sentences);
  }

  public boolean is(LabelRole role) {
    return roles.contains(role);
  }
}
