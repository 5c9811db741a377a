package org.scrubjay.policy;

import java.util.Optional;
import org.scrubjay.json.Key;
import org.scrubjay.json.Whole;

/** One thing that a policy asks for. */
@Whole
public record Requirement(
    @Key("When it is asked for. What is left out does not matter.") AppliesTo appliesTo,
    @Key("How much it matters when it is not met; the rule's own severity if left out.")
        Optional<Weight> severity,
    @Key("Why, for the person who reads the problem: one or two sentences in your own words.")
        String message,
    @Key("The document that says so.") Source source,
    @Key("The rule or command that looks after it, where it is none that reads policies.")
        Optional<String> checkedBy,
    @Key("What is asked for.") Check check) {

  /** How much an unmet requirement matters, gravest first. */
  public enum Weight {
    ERROR,
    WARNING,
    INFO,
    HINT
  }
}
