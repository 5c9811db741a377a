package org.scrubjay.rules.diagnoses;

import java.util.List;
import java.util.Set;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** An indication that names only what is to be ruled out. */
public final class RuleOutOnlyIndication implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "rule-out-only-indication",
          "diagnoses",
          Severity.ERROR,
          "The indication names only what is to be ruled out, and no sign, symptom or disease.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  /** Everything from the cue on; what stands before it must be nothing. */
  private static final Wording ONLY_A_QUESTION =
      Wording.of(
          "^\\W*(?:please |to |\\d{1,3}[- ]?(?:y/?o|year[- ]old)? ?(?:male|female|man|woman|m|f)?"
              + " ?[,.:]? ?)?(?:rule[- ]?out|r/o|evaluate for|eval for|assess for|\\?)[^;]*$");

  // A sign, a known disease, an injury or an occasion anywhere makes the indication one.
  private static final Wording A_REASON =
      Wording.of(
          "\\b(?:pain\\w*|ache\\w*|headaches?|cough\\w*|fever\\w*|swelling|swollen|edema|mass"
              + "|lump|nodules?|bleed\\w*|hematuria|hemoptysis|dyspnea|short(?:ness)? of breath|sob"
              + "|weak\\w*|numb\\w*|dizz\\w*|syncope|seizures?|vomit\\w*|nausea|diarrhea|jaundice"
              + "|weight loss|trauma|injur\\w*|fall|fell|mvc|mva|accident|history|hx|h/o|known"
              + "|status post|s/p|post-?op\\w*|abnormal\\w*|elevated|screening|follow-?up|prior"
              + "|previous|after|since|with|due to|because|increas\\w+|decreas\\w+|chest|tender\\w*"
              + "|wound|ulcer|smok\\w+|pregnan\\w*|unable|loss|change\\w*|altered|confus\\w+"
              + "|palpitation\\w*|hypertension|diabet\\w+|cancer|carcinoma|patient|who|recurr\\w+"
              + "|progress\\w*|worsen\\w*|persistent|chronic|acute onset|limp\\w*|redness)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    FoldedText text = FoldedText.of(note);
    List<Part> indications =
        Parts.of(note).stream().filter(part -> part.is(LabelRole.INDICATION)).toList();
    List<Span> sentences = indications.stream().flatMap(part -> part.sentences().stream()).toList();
    if (sentences.isEmpty()) {
      return;
    }
    boolean onlyQuestions =
        sentences.stream()
            .allMatch(
                sentence -> text.has(ONLY_A_QUESTION, sentence) && !text.has(A_REASON, sentence));
    if (onlyQuestions && note.mentions().stream().noneMatch(m -> within(indications, m.span()))) {
      verdicts.problem(
          Problem.of(
              INFO,
              sentences.get(0),
              "The indication names only what is to be ruled out, which cannot be coded. Add the"
                  + " sign, symptom or known disease that led to the order."));
    } else {
      verdicts.passed();
    }
  }

  private static boolean within(List<Part> parts, Span span) {
    return parts.stream().anyMatch(part -> part.body().contains(span));
  }
}
