package org.scrubjay.note;

import java.util.Optional;
import org.scrubjay.text.Span;

/**
 * A place where a code is written.
 *
 * @param span the code alone, without modifiers
 * @param written as in the note
 * @param code as the code book writes it: upper case, diagnoses with their dot
 * @param words the words beside the code that seem to describe it
 */
public record CodeMention(
    Span span,
    String written,
    String code,
    Kind kind,
    Confidence confidence,
    Optional<Span> words) {

  /** What the code is taken for. */
  public enum Kind {
    PROCEDURE,
    DIAGNOSIS,
    /**
     * Three digits and a dot where a diagnosis should stand: an ICD-9-CM code, or an ICD-10-CM code
     * whose letter was misread as a digit.
     */
    NUMERIC_DIAGNOSIS,
    /** A code in a list that says it is of ICD-9-CM. */
    ICD9_DIAGNOSIS
  }

  /** How sure it is that this is a code at all. */
  public enum Confidence {
    /** A keyword, a code list or a table column says so. */
    CERTAIN,
    /** It stands in brackets, or has a form that nothing else has. */
    LIKELY,
    /** The code book knows it and no word near it says otherwise. */
    BARE
  }

  public boolean isProcedure() {
    return kind == Kind.PROCEDURE;
  }

  public boolean isDiagnosis() {
    return kind == Kind.DIAGNOSIS;
  }
}
