package org.scrubjay.policy;

import java.util.List;
import org.scrubjay.json.Key;

/** One policy file: what a payer, a contractor or a publisher asks for. */
public record Policy(
    @Key("What the file is about, as a heading.") String title,
    @Key("Who asks for it.") String publisher,
    @Key("What is asked for, each with its source.") List<Requirement> requirements) {

  public Policy {
    requirements = List.copyOf(requirements);
  }
}
