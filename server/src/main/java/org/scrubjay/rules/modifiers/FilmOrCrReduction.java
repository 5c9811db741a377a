package org.scrubjay.rules.modifiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Related;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.statements.FoldedText;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** A radiograph on film or with a cassette, billed without the modifier that says so. */
public final class FilmOrCrReduction implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "film-or-cr-reduction",
          "modifiers",
          Severity.INFO,
          "The report speaks of film or computed radiography, and FX or FY is missing.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));

  // "Plain films" and "portable film" are what people call digital radiographs too.
  private static final Wording FILM =
      Wording.of("\\b(?:analog(?:ue)? (?:films?|radiogra\\w+)|film[- ]screen|screen[- ]film)\\b");
  private static final Wording CASSETTE =
      Wording.of(
          "\\b(?:computed radiography|cr cassettes?|cassette[- ]based|imaging plates?"
              + "|photostimulable)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    if (checkup.note().claims().isEmpty()) {
      return;
    }
    FoldedText text = FoldedText.of(checkup.note());
    Optional<Span> film = text.find(FILM, text.all()).findFirst();
    Optional<Span> cassette = text.find(CASSETTE, text.all()).findFirst();
    film.or(() -> cassette)
        .ifPresent(words -> checkLines(checkup, film.isPresent() ? "FX" : "FY", words, verdicts));
  }

  private static void checkLines(Checkup checkup, String modifier, Span words, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      for (ServiceLine line : claim.lines()) {
        Answer<Procedure> answer =
            checkup.book().procedure(line.code(), checkup.note().dateOf(claim, line));
        answer.notChecked().ifPresent(verdicts::notChecked);
        boolean radiograph =
            answer
                .found()
                .flatMap(Procedure::imaging)
                .filter(imaging -> imaging.modality().equals("XR"))
                .isPresent();
        // The reading alone is paid the same, whatever the images were made with.
        if (radiograph
            && !line.hasModifier("26")
            && !line.hasModifier("FX")
            && !line.hasModifier("FY")) {
          verdicts.problem(problem(line, modifier, words));
        } else if (radiograph) {
          verdicts.passed();
        }
      }
    }
  }

  private static Problem problem(ServiceLine line, String modifier, Span words) {
    return Problem.of(
            INFO,
            line.mention().span(),
            line.code()
                + ": the report speaks of "
                + (modifier.equals("FX") ? "film" : "computed radiography")
                + ", and Medicare pays less for such radiographs and wants modifier "
                + modifier
                + " on them. Add it if this one was made so.")
        .withCode(line.code())
        .withRelated(List.of(new Related("the report says so here", words)))
        .withSource(
            Optional.of(
                SourceRef.of("CMS, HCPCS Level II, January 2026")
                    .withDetail("modifiers FX and FY")));
  }
}
