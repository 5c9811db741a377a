package org.scrubjay.rules.cardiac;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
import org.scrubjay.note.statements.Wording;
import org.scrubjay.text.Span;

/** FFR-CT without the coronary CT angiography that it is computed from. */
public final class FfrWithoutCcta implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ffr-without-ccta",
          "cardiac",
          Severity.ERROR,
          "FFR-CT (75580) with no coronary CT angiography on the claim or in the note.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT));
  private static final String FFR_CT = "75580";
  private static final String CCTA = "75574";
  private static final Wording CCTA_WORDS =
      Wording.of(
          "(?i)\\bccta\\b|\\b(?:coronary|cardiac) cta\\b|\\bcta (?:of the )?(?:coronar|heart)"
              + "|\\bcoronary (?:ct|computed tomograph(?:y|ic)) angio"
              + "|\\bct coronary angio");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    List<ServiceLine> lines =
        note.claims().stream().map(Claim::lines).flatMap(List::stream).toList();
    boolean billed = lines.stream().anyMatch(line -> line.code().equals(CCTA));
    // One missing study is one problem, on however many lines 75580 stands.
    lines.stream()
        .filter(line -> line.code().equals(FFR_CT))
        .findFirst()
        .ifPresent(
            line -> {
              if (billed || namesStudy(note, lines)) {
                verdicts.passed();
              } else {
                verdicts.problem(problem(line));
              }
            });
  }

  // The title of 75580 names the angiography too, so words beside that code do not count.
  private static boolean namesStudy(Note note, List<ServiceLine> lines) {
    List<Span> titles =
        lines.stream()
            .filter(line -> line.code().equals(FFR_CT))
            .flatMap(line -> line.mention().words().stream())
            .toList();
    Matcher matcher = CCTA_WORDS.matcher(note);
    while (matcher.find()) {
      Span found = new Span(matcher.start(), matcher.end());
      if (titles.stream().noneMatch(found::overlaps)) {
        return true;
      }
    }
    return false;
  }

  private static Problem problem(ServiceLine line) {
    return Problem.of(
            INFO,
            line.mention().span(),
            "75580 is computed from a coronary CT angiography, but this claim has no 75574 and the"
                + " note names no such study. Add the study, or say when and where it was done.")
        .withCode(FFR_CT);
  }
}
