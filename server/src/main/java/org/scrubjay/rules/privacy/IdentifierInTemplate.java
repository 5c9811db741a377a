package org.scrubjay.rules.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** What identifies a patient, in a text that is shared. */
public final class IdentifierInTemplate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "identifier-in-template",
          "privacy",
          Severity.ERROR,
          "A template carries what identifies a patient.",
          Set.of(NoteKind.TEMPLATE));

  /** By what the value is; its first group is the value. 45 CFR 164.514(b)(2) lists them. */
  private static final Map<String, Wording> IDENTIFIERS = identifiers();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    IDENTIFIERS.forEach((what, wording) -> find(checkup.note(), what, wording, verdicts));
  }

  private static void find(Note note, String what, Wording wording, Verdicts verdicts) {
    Matcher found = wording.matcher(note);
    boolean any = false;
    while (found.find()) {
      Span span = new Span(found.start(1), found.end(1));
      if (note.fields().stream().noneMatch(field -> field.span().overlaps(span))) {
        any = true;
        verdicts.problem(
            Problem.of(
                INFO,
                span,
                "This looks like "
                    + what
                    + ". A template is shared and copied; take it out, or make it a field."));
      }
    }
    if (!any) {
      verdicts.passed();
    }
  }

  private static Map<String, Wording> identifiers() {
    Map<String, Wording> all = new LinkedHashMap<>();
    all.put(
        "a medical record number",
        Wording.of(
            "(?i)\\b(?:MRN|medical record (?:number|no\\.?|#)|patient id|pt id)\\s*[:#=]?\\s*"
                + "([A-Z]{0,3}\\d{4,}(?:-\\d+)*)\\b"));
    all.put("a social security number", Wording.of("\\b(\\d{3}-\\d{2}-\\d{4})\\b"));
    all.put(
        "a date of birth",
        Wording.of(
            "(?i)\\b(?:DOB|date of birth|born(?:"
                + " on)?)\\s*[:=]?\\s*(\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4})"));
    all.put(
        "a patient's name",
        Wording.of(
            "\\b(?:PATIENT(?: NAME)?|Patient(?: [Nn]ame)?)[ \\t]*:[ \\t]*"
                + "([A-Z][\\w'-]+,? [A-Z][\\w'.-]*)"));
    all.put(
        "a patient's telephone number",
        Wording.of(
            "(?i)\\b(?:patient'?s? )?(?:phone|telephone|cell)\\b[^\\n\\d(]{0,12}"
                + "(\\(?\\d{3}\\)?[ .-]\\d{3}[.-]\\d{4})\\b"));
    return all;
  }
}
