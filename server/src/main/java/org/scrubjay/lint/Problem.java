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

  /** A problem of {@code rule} in its own severity, about nothing but {@code span} so far. */
  public static Problem of(RuleInfo rule, Span span, String message) {
    return new Problem(
        rule.name(),
        rule.severity(),
        span,
        message,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  public Problem withCode(String changed) {
    return new Problem(rule, severity, span, message, Optional.of(changed), related, source, fixes);
  }

  public Problem withRelated(List<Related> changed) {
    return new Problem(rule, severity, span, message, code, changed, source, fixes);
  }

  public Problem withSource(Optional<SourceRef> changed) {
    return new Problem(rule, severity, span, message, code, related, changed, fixes);
  }

  public Problem withFixes(List<Fix> changed) {
    return new Problem(rule, severity, span, message, code, related, source, changed);
  }

  public Problem withSeverity(Severity changed) {
    return new Problem(rule, changed, span, message, code, related, source, fixes);
  }
}
