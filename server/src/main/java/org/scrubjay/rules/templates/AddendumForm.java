package org.scrubjay.rules.templates;

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
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An addendum that does not say when it was made or by whom. */
public final class AddendumForm implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "addendum-form",
          "templates",
          Severity.WARNING,
          "An addendum without a date, or without the name of its author.",
          Set.of(NoteKind.REPORT));
  private static final Wording AUTHOR =
      Wording.of(
          "\\b(?:dr\\.?|doctor|m\\.?d\\.?|d\\.?o\\.?|ph\\.?d|signed|dictated|author\\w*|by"
              + " [a-z]+|radiologist|physician|attending|resident|fellow)(?![a-z])");
  private static final Wording WHEN =
      Wording.of(
          "\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:,|\\b)"
              + "|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    // An addendum to a visit note is another thing.
    ImagingReport.of(checkup.note()).ifPresent(report -> checkReport(report, verdicts));
  }

  private static void checkReport(ImagingReport report, Verdicts verdicts) {
    FoldedText text = report.text();
    List<Part> parts = report.parts();
    for (int i = 0; i < parts.size(); i++) {
      // An empty one is empty-section's.
      if (parts.get(i).is(LabelRole.ADDENDUM) && !parts.get(i).sentences().isEmpty()) {
        checkAddendum(text, parts, i, verdicts);
      }
    }
  }

  private static void checkAddendum(FoldedText text, List<Part> parts, int at, Verdicts verdicts) {
    Span said = parts.get(at).label().cover(parts.get(at).body());
    boolean signedBelow = at + 1 < parts.size() && parts.get(at + 1).is(LabelRole.SIGNATURE);
    boolean author = signedBelow || text.has(AUTHOR, said);
    boolean dated = text.has(WHEN, said);
    if (author && dated) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
              INFO,
              parts.get(at).label(),
              "This addendum does not say "
                  + (author ? "when" : dated ? "by whom" : "when and by whom")
                  + " it was added. A change to a finished report carries its date and its"
                  + " author."));
    }
  }
}
