package org.scrubjay.rules.documentation;

import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;

/** A place for a signature with nobody's name in it. */
public final class SignatureMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "signature-missing",
          "documentation",
          Severity.WARNING,
          "A report with a place for the signature, and no name in it.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<Part> signatures =
        Parts.of(checkup.note()).stream().filter(part -> part.is(LabelRole.SIGNATURE)).toList();
    if (signatures.isEmpty()) {
      return;
    }
    // "Dictated by:" may be empty where "Signed by:" is not.
    if (signatures.stream().anyMatch(part -> !part.sentences().isEmpty())) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
              INFO,
              signatures.get(0).label(),
              "The report is not signed: no name stands here. It can be billed when whoever"
                  + " interpreted the images has signed it."));
    }
  }
}
