package org.scrubjay.note;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;

/** What a note is for; rules differ by it. */
public enum NoteKind {
  /** An imaging report about a patient. */
  REPORT,
  /** A report template with fields to fill. */
  TEMPLATE,
  /** Codes, units, diagnoses and a payer: what will be billed. */
  CLAIM,
  /** Prose or tables about coding, and anything else that mentions codes. */
  GUIDE;

  /** The word in settings, directives, JSON and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<NoteKind> ofId(String id) {
    return Stream.of(values())
        .filter(kind -> kind.id().equals(id.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Whether labels with these roles are those of a clinic or operative note. A report of imaging
   * may state medications or complications too, and says what was examined, or how, and found.
   */
  public static boolean isChart(Set<LabelRole> roles) {
    boolean report =
        roles.contains(LabelRole.FINDINGS)
            && (roles.contains(LabelRole.EXAM) || roles.contains(LabelRole.TECHNIQUE));
    return roles.contains(LabelRole.CHART_HEADING)
        || roles.contains(LabelRole.OTHER_HEADING) && !report;
  }
}
