package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.Header;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.CodeLists;

/** A code in a list that is for codes of another kind. */
public final class CodeInWrongPlace implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "code-in-wrong-place",
          "codes",
          Severity.ERROR,
          "A diagnosis among procedures, a procedure among diagnoses, or an inpatient procedure"
              + " code on an outpatient note.",
          Set.of(NoteKind.REPORT, NoteKind.TEMPLATE, NoteKind.CLAIM));
  private static final Pattern LETTER_SHAPE = Pattern.compile("[A-Za-z]\\d{4}");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Note note = checkup.note();
    Map<Integer, CodeMention> byStart = new HashMap<>();
    note.mentions().forEach(mention -> byStart.put(mention.span().start(), mention));
    CodeLists.items(note)
        .forEach(
            item ->
                Optional.ofNullable(byStart.get(item.code().start()))
                    .ifPresent(mention -> checkItem(checkup, item, mention, verdicts)));
  }

  private static void checkItem(
      Checkup checkup, CodeLists.Item item, CodeMention mention, Verdicts verdicts) {
    if (item.list() == CodeLists.Kind.PROCEDURES && isDiagnosis(checkup, item, mention)) {
      verdicts.problem(problem(mention, "a diagnosis", "procedures", "diagnoses"));
    } else if (item.list() == CodeLists.Kind.DIAGNOSES && CodeLists.isInpatientProcedure(mention)) {
      checkInpatient(checkup.note(), mention, verdicts);
    } else if (item.list() == CodeLists.Kind.DIAGNOSES && isProcedure(checkup, item, mention)) {
      verdicts.problem(problem(mention, "a procedure", "diagnoses", "procedures"));
    } else {
      verdicts.passed();
    }
  }

  /** A dotted diagnosis, or one without its dot that looks like a HCPCS code and is none. */
  private static boolean isDiagnosis(Checkup checkup, CodeLists.Item item, CodeMention mention) {
    if (mention.isDiagnosis()) {
      // On a line of its own it may open a list that has no label.
      return mention.written().contains(".") && item.place() != CodeLists.Place.STARTS_LINE;
    }
    return mention.isProcedure() && isDotlessDiagnosis(checkup, mention);
  }

  /** Whether what stands as a procedure is in truth a diagnosis that lost its dot. */
  static boolean isDotlessDiagnosis(Checkup checkup, CodeMention mention) {
    LocalDate date = checkup.note().dateAt(mention.span());
    return LETTER_SHAPE.matcher(mention.written()).matches()
        && checkup.book().procedure(mention.code(), date).found().isEmpty()
        && checkup.book().diagnosis(mention.code(), date).found().isPresent();
  }

  private static boolean isProcedure(Checkup checkup, CodeLists.Item item, CodeMention mention) {
    if (mention.isProcedure()) {
      return item.place() == CodeLists.Place.OPENS_LIST || item.place() == CodeLists.Place.LETTERED;
    }
    LocalDate date = checkup.note().dateAt(mention.span());
    String bare = mention.written().toUpperCase(Locale.ROOT);
    return mention.isDiagnosis()
        && LETTER_SHAPE.matcher(mention.written()).matches()
        && checkup.book().procedure(bare, date).found().isPresent()
        && checkup.book().diagnosis(mention.code(), date).found().isEmpty();
  }

  private static void checkInpatient(Note note, CodeMention mention, Verdicts verdicts) {
    boolean inpatient =
        note.claimAt(mention.span())
            .map(Claim::header)
            .or(() -> Optional.of(note.header()))
            .flatMap(Header::claimKind)
            .filter(kind -> kind.value() == ClaimKind.INPATIENT)
            .isPresent();
    if (inpatient) {
      verdicts.passed();
    } else {
      verdicts.problem(
          Problem.of(
                  INFO,
                  mention.span(),
                  mention.written()
                      + " has the form of an ICD-10-PCS code. Those report procedures of hospital"
                      + " inpatients only; here the study needs a CPT or HCPCS code, and this list"
                      + " takes ICD-10-CM diagnoses.")
              .withCode(mention.written()));
    }
  }

  private static Problem problem(CodeMention mention, String what, String list, String otherList) {
    return Problem.of(
            INFO,
            mention.span(),
            mention.code()
                + " is "
                + what
                + " but stands among the "
                + list
                + ", where it is not billed. Move it to the "
                + otherList
                + ".")
        .withCode(mention.code());
  }
}
