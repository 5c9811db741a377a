package org.scrubjay.policy;

import java.util.Optional;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.json.Key;

/** The document that a requirement comes from. */
public record Source(
    @Key("The document with its edition or date.") String title,
    @Key("The number, section or page in it.") Optional<String> detail,
    @Key("Where the publisher offers it.") Optional<String> url) {

  /** As problems name their sources. */
  public SourceRef ref() {
    return new SourceRef(title, detail, url);
  }
}
