package org.scrubjay.codes;

import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param title publisher's document with its edition, such as {@code NCCI PTP practitioner 2025Q1}
 * @param detail the row, section or rationale, if it helps
 * @param url where the publisher offers it
 */
public record SourceRef(String title, Optional<String> detail, Optional<String> url) {

  public static SourceRef of(String title) {
    return new SourceRef(title, Optional.empty(), Optional.empty());
  }

  public SourceRef withDetail(String words) {
    return new SourceRef(title, Optional.of(words), url);
  }
}
