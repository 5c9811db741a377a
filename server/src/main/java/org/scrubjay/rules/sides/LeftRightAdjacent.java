package org.scrubjay.rules.sides;

import java.util.Collections;
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
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** Left and right side by side: one of the two words is wrong. */
public final class LeftRightAdjacent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "left-right-adjacent",
          "sides",
          Severity.ERROR,
          "The words left and right stand side by side.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // "Left" is also a verb, "right" also an adverb, and both name directions and comparisons.
  private static final Wording ADJACENT =
      Wording.of(
          "\\b(?=left +right|right"
              + " +left)(?<!\\b(?:was|were|is|are|be|been|being|had|has|have|he|she|it|they|patient|to|from|versus|vs)"
              + " )(?:left +right(?! +(?:now|away|after|at|before|behind|below|above|next|there"
              + "|here|along|on|up|down|through|into|beside|beneath|under|upon|in))|right"
              + " +left)\\b(?!"
              + " +(?:shunt\\w*|differen\\w+|discrepanc\\w+|asymmetr\\w+|orientation|confusion"
              + "|disorientation|comparison|discrimination|axis|direction))");

  private static final Set<LabelRole> ELSEWHERE =
      Set.of(LabelRole.PROCEDURE_CODES, LabelRole.DIAGNOSIS_CODES, LabelRole.ICD9_CODES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    FoldedText text = FoldedText.of(checkup.note());
    Sentences sentences =
        Sentences.of(
            checkup.note(),
            Parts.of(checkup.note()).stream()
                .filter(part -> Collections.disjoint(part.roles(), ELSEWHERE))
                .toList());
    List<Span> wrong = sentences.with(ADJACENT);
    for (int i = sentences.all().size() - wrong.size(); i > 0; i--) {
      verdicts.passed();
    }
    for (Span sentence : wrong) {
      text.find(ADJACENT, sentence).forEach(span -> verdicts.problem(problem(span)));
    }
  }

  private static Problem problem(Span span) {
    return Problem.of(
        INFO, span, "Left and right stand side by side here. Keep the one that the images show.");
  }
}
