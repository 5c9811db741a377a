package org.scrubjay.lint;

import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.text.Span;

/**
 * What a rule reports.
 *
 * @param rule the rule's name
 * @param message one or two sentences for a tired person; of the note it repeats codes only
 * @param code the code that the problem is about, as the code book writes it
 * @param source the document that says so
 */
public record Problem(
    String rule,
    Severity severity,
    Span span,
    String message,
    Optional<String> code,
    List<Related> related,
    Optional<SourceRef> source,
    List<Fix> fixes) {

  public Problem {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  public Problem withSeverity(Severity changed) {
    return new Problem(rule, changed, span, message, code, related, source, fixes);
  }
}
