package org.scrubjay.json;

import org.scrubjay.text.Span;

/**
 * What is wrong with a JSON file, and where. Settings and policies are no notes, so that a message
 * may repeat keys and values.
 *
 * @param key the way to the value, as in {@code requirements[2].severity}; empty for the whole file
 * @param message a sentence for a person, without the key
 */
public record JsonProblem(Span span, String key, String message) {

  /** The key and the message as one sentence. */
  public String sentence() {
    return key.isEmpty() ? message : key + ": " + message;
  }
}
