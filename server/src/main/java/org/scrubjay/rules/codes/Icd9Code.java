package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Dating;
import org.scrubjay.rules.common.Mentions;

/** A code of ICD-9-CM on a service that ICD-10-CM is for. */
public final class Icd9Code implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "icd-9-code",
          "codes",
          Severity.WARNING,
          "An ICD-9-CM code for a service on or after October 1, 2015.",
          Set.of(NoteKind.REPORT, NoteKind.TEMPLATE, NoteKind.CLAIM));

  private static final Pattern V_CODE = Pattern.compile("V\\d\\d(?:\\.\\d{1,2})?");

  /** The day of service from which ICD-10-CM is required (45 CFR 162.1002). */
  private static final LocalDate ICD10_BEGINS = LocalDate.of(2015, 10, 1);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Stream.concat(
            Mentions.meant(checkup.note()).filter(mention -> isIcd9Shaped(mention.kind())),
            firstListed(checkup.note()).filter(mention -> isVCode(mention.code())))
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  /**
   * Whether a first-listed diagnosis has the form of an ICD-9-CM V code. Every complete code of
   * ICD-10-CM from V00 to V99 has seven characters (order file of CMS), and none is listed first.
   */
  public static boolean isVCode(String firstListed) {
    return V_CODE.matcher(firstListed).matches();
  }

  private static Stream<CodeMention> firstListed(Note note) {
    return note.claims().stream()
        .flatMap(claim -> claim.diagnoses().stream().limit(1))
        .map(Diagnosis::mention);
  }

  private static boolean isIcd9Shaped(CodeMention.Kind kind) {
    return kind == CodeMention.Kind.ICD9_DIAGNOSIS || kind == CodeMention.Kind.NUMERIC_DIAGNOSIS;
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    Note note = checkup.note();
    if (note.kind() != NoteKind.TEMPLATE && !Dating.states(note, mention.span())) {
      verdicts.notChecked(
          "the note states no date of service, and before 2015-10-01 ICD-9-CM was right");
    } else if (note.dateAt(mention.span()).isBefore(ICD10_BEGINS)
        || mention.kind() == CodeMention.Kind.NUMERIC_DIAGNOSIS
            && MisreadDiagnosisCode.reports(checkup, mention)) {
      verdicts.passed();
    } else {
      verdicts.problem(problem(mention));
    }
  }

  private static Problem problem(CodeMention mention) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is in ICD-9-CM, which ended for services on or after 2015-10-01. Code the"
                + " condition in ICD-10-CM from the record; a crosswalk alone loses detail.")
        .withCode(mention.code());
  }
}
