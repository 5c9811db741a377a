package org.scrubjay.rules.threed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Part;
import org.scrubjay.note.statements.Parts;
import org.scrubjay.note.statements.PostProcessing;
import org.scrubjay.note.statements.Sentences;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Rendering;
import org.scrubjay.text.Span;

/** 3D rendering in the fixed text of a template for a plain CT or MR study. */
public final class ThreedBoilerplate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "threed-boilerplate",
          "threed",
          Severity.WARNING,
          "A CT or MR template that says of every study that 3D rendering was done.",
          Set.of(NoteKind.TEMPLATE));

  private static final Wording CT_OR_MR =
      Wording.of("\\b(?:ct|mri?|computed tomogra\\w+|magnetic resonance)\\b");

  // Exams that are rendered as a rule, and templates for the rendering itself.
  private static final Wording RENDERED =
      Wording.of(
          "\\b(?:3-?d|three[- ]dimensional|render\\w+|angio\\w*|cta|ccta|mra|venogra\\w+|ctv|mrv"
              + "|coronary|cardiac|heart|tav[ir]|runoff|aort\\w+|colonogra\\w+|urogra\\w+"
              + "|enterogra\\w+|cholangio\\w*|mrcp|planning|fracture|trauma|reconstruct\\w+"
              + "|volumetr\\w+|perfusion|craniosynostosis|arthroplasty|implant\\w*|temporal bone"
              + "|model\\w*|surgical|pre-?operative|stereota\\w+|navigation)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    FoldedText text = FoldedText.of(note);
    List<Part> parts = Parts.of(note);
    if (!isPlain(text, titles(note, parts))) {
      return;
    }
    stated(note, text, parts)
        .ifPresentOrElse(span -> verdicts.problem(problem(span)), verdicts::passed);
  }

  /** What names the exam: its section and, in an HTML template, the title. */
  private static List<Span> titles(Note note, List<Part> parts) {
    List<Span> named =
        parts.stream()
            .filter(part -> part.is(LabelRole.EXAM) || part.roles().isEmpty())
            .map(Part::body)
            .toList();
    return named.isEmpty() ? List.of(note.tree().source().lines().line(0)) : named;
  }

  private static boolean isPlain(FoldedText text, List<Span> titles) {
    return titles.stream().anyMatch(title -> text.has(CT_OR_MR, title))
        && titles.stream().noneMatch(title -> text.has(RENDERED, title));
  }

  private static Optional<Span> stated(Note note, FoldedText text, List<Part> parts) {
    Stream<Span> codes =
        note.mentions().stream()
            .filter(mention -> Rendering.is(mention.code()))
            .map(CodeMention::span);
    Stream<Span> sentences =
        Sentences.of(
                note,
                parts.stream()
                    .filter(part -> part.is(LabelRole.TECHNIQUE) || part.is(LabelRole.FINDINGS))
                    .toList())
            .find(PostProcessing.THREE_DIMENSIONAL.words())
            .filter(found -> found.is(Certainty.AFFIRMED))
            .map(Sentences.Found::span);
    return Stream.concat(codes, sentences)
        .filter(span -> note.fields().stream().noneMatch(field -> field.span().overlaps(span)))
        .findFirst();
  }

  private static Problem problem(Span span) {
    return Problem.of(
        INFO,
        span,
        "Every report from this template will say that 3D rendering was done. It is for studies"
            + " that need it, at somebody's request; make it a choice, so that it is said when it"
            + " was done.");
  }
}
