package org.scrubjay.ide;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.lint.TextEdit;

/**
 * Something that could be written at the cursor.
 *
 * @param label what the list shows
 * @param detail beside the label; empty when the label says it all
 * @param filterText what the client compares with the typed text, so that matches by word stay
 * @param edit replaces what was typed for it
 * @param rank place in the list, from 0
 * @param code what a code means, to be looked up when the proposal is looked at
 */
public record Proposal(
    Kind kind,
    String label,
    String detail,
    String filterText,
    TextEdit edit,
    int rank,
    boolean deprecated,
    Optional<CodeAsked> code) {

  /** The same at another place of the list. */
  Proposal at(int other) {
    return new Proposal(kind, label, detail, filterText, edit, other, deprecated, code);
  }

  /** What is proposed. */
  public enum Kind {
    PROCEDURE,
    DIAGNOSIS,
    /** An ICD-10-CM code that only heads others. */
    HEADING_CODE,
    LABEL,
    RULE,
    VALUE
  }

  /** A code and the date to look it up for. */
  public record CodeAsked(CodeSystem system, String code, LocalDate date, boolean dateStated) {
    private static final Pattern WRITTEN =
        Pattern.compile("([a-z0-9]+)/([A-Z0-9.]{1,8})/(\\d{1,6})/([sd])");

    /** One word that {@link #read} reads again. */
    public String written() {
      return system.id() + "/" + code + "/" + date.toEpochDay() + "/" + (dateStated ? "s" : "d");
    }

    /** The code that {@code written} names; none when it does not come from {@link #written()}. */
    public static Optional<CodeAsked> read(String written) {
      Matcher parts = WRITTEN.matcher(written);
      if (!parts.matches()) {
        return Optional.empty();
      }
      LocalDate date = LocalDate.ofEpochDay(Long.parseLong(parts.group(3)));
      return Stream.of(CodeSystem.values())
          .filter(system -> system.id().equals(parts.group(1)))
          .findFirst()
          .map(system -> new CodeAsked(system, parts.group(2), date, "s".equals(parts.group(4))));
    }
  }
}
