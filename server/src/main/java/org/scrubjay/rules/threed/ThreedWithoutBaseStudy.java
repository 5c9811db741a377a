package org.scrubjay.rules.threed;

import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Procedure;
import org.scrubjay.grammar.Element;
import org.scrubjay.grammar.Line;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Billed;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.text.Span;

/** 3D rendering of no study that the note speaks of. */
public final class ThreedWithoutBaseStudy implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-without-base-study",
          "threed",
          Severity.WARNING,
          "3D rendering (76376, 76377) in a note without a CT, MR or ultrasound study.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));

  // The rendering itself is of no modality either.
  private static final Set<String> NO_SECTIONS = Set.of("XR", "DXA", "OTHER");
  private static final Wording SECTIONAL =
      Wording.of(
          "\\b(?:ct|cta|ccta|cat scan|mri|mr|mra|mrcp|tomogra\\w+|tomosynthesis|magnetic resonance"
              + "|ultrasound|sonogra\\w+|ultrasonogra\\w+|echocardiogra\\w+|tee|pet|spect)\\b");

  private enum Base {
    PRESENT,
    NONE,
    /** The code book cannot tell whether a code is for such a study. */
    UNKNOWN
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Billed.first(checkup.note(), Rendering.CODES)
        .ifPresent(rendering -> checkNote(checkup, rendering, verdicts));
  }

  private static void checkNote(Checkup checkup, ServiceLine rendering, Verdicts verdicts) {
    switch (base(checkup)) {
      case PRESENT -> verdicts.passed();
      case UNKNOWN ->
          verdicts.notChecked(
              "the code book does not tell whether another code of the note is for a CT, MR or"
                  + " ultrasound study");
      case NONE -> verdicts.problem(problem(rendering));
    }
  }

  private static Base base(Checkup checkup) {
    if (described(checkup.note())) {
      return Base.PRESENT;
    }
    Base base = Base.NONE;
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        Base here =
            Rendering.is(line.code())
                ? Base.NONE
                : base(checkup.book().procedure(line.code(), checkup.note().dateOf(claim, line)));
        if (here == Base.PRESENT) {
          return here;
        }
        base = here == Base.UNKNOWN ? here : base;
      }
    }
    return base;
  }

  /** An imported code without facts on imaging may be anything. */
  private static Base base(Answer<Procedure> answer) {
    if (answer instanceof Answer.None<Procedure>) {
      return Base.NONE;
    }
    return answer
        .found()
        .flatMap(Procedure::imaging)
        .map(imaging -> NO_SECTIONS.contains(imaging.modality()) ? Base.NONE : Base.PRESENT)
        .orElse(Base.UNKNOWN);
  }

  /** The study may have been billed before, on a day of its own; then the words name it. */
  private static boolean described(Note note) {
    FoldedText text = FoldedText.of(note);
    if (!text.mayHold(SECTIONAL)) {
      return false;
    }
    Stream<Span> prose =
        Parts.of(note).stream()
            .filter(
                part ->
                    part.roles().stream()
                        .noneMatch(role -> role.isCodeList() || role.isHeaderField()))
            .map(Part::body);
    return Stream.concat(prose, note.tree().lines().flatMap(ThreedWithoutBaseStudy::remark))
        .anyMatch(span -> text.has(SECTIONAL, span));
  }

  /** What a line among the codes says under a label of its own, such as {@code NOTE}. */
  private static Stream<Span> remark(Line line) {
    return line.elements().stream()
        .limit(1)
        .filter(element -> element instanceof Element.Label label && label.roles().isEmpty())
        .map(label -> new Span(label.span().end(), line.span().end()));
  }

  private static Problem problem(ServiceLine rendering) {
    return Problem.of(
            INFO,
            rendering.mention().span(),
            rendering.code()
                + " is the rendering of a CT, MR or ultrasound study, and the note neither bills"
                + " nor names one. Bill it with its study; if that was on another day, say which"
                + " study and when.")
        .withCode(rendering.code());
  }
}
