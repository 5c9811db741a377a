package org.scrubjay.note;

import java.util.Optional;

/**
 * A diagnosis of a claim.
 *
 * @param pointer the letter that service lines point at it by, upper case
 */
public record Diagnosis(CodeMention mention, Optional<Character> pointer) {

  public String code() {
    return mention.code();
  }
}
