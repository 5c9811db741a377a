package org.scrubjay.rules.modifiers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.ServiceLine;
import org.scrubjay.note.Stated;

/** More modifiers than a line has room for, or one of them twice. */
public final class TooManyModifiers implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "too-many-modifiers",
          "modifiers",
          Severity.ERROR,
          "More than four modifiers on a line, or the same one twice.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE));

  /** Modifiers in item 24D of the CMS-1500 and in segment SV1 of the 837. */
  private static final int MOST = 4;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    for (Claim claim : checkup.note().claims()) {
      claim.lines().stream()
          .filter(line -> !line.modifiers().isEmpty())
          .forEach(line -> checkLine(checkup.note(), line, verdicts));
    }
  }

  private static void checkLine(Note note, ServiceLine line, Verdicts verdicts) {
    Set<String> seen = new HashSet<>();
    Optional<Stated<String>> again =
        line.modifiers().stream().filter(modifier -> !seen.add(modifier.value())).findFirst();
    if (again.isPresent()) {
      verdicts.problem(repeated(note, line, again.get()));
    } else if (line.modifiers().size() > MOST) {
      verdicts.problem(tooMany(line));
    } else {
      verdicts.passed();
    }
  }

  private static Problem repeated(Note note, ServiceLine line, Stated<String> modifier) {
    return Problem.of(
            INFO,
            modifier.span(),
            "Modifier " + modifier.value() + " stands twice on " + line.code() + ".")
        .withCode(line.code())
        .withFixes(List.of(ModifierFixes.removal(note, line, modifier, Fix.Kind.SAFE)));
  }

  private static Problem tooMany(ServiceLine line) {
    return Problem.of(
            INFO,
            line.modifiers().get(MOST).span(),
            line.written()
                + " has "
                + line.modifiers().size()
                + " modifiers, and a line has room for four. Keep those that decide payment; where"
                + " more are needed, 99 in the fourth place says so.")
        .withCode(line.code());
  }
}
