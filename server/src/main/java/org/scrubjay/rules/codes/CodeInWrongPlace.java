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
import org.scrubjay.text.Span;

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
    CodeLists.inpatientProcedures(note).forEach(code -> checkInpatient(note, code, verdicts));
  }

  private static void checkItem(
      Checkup checkup, CodeLists.Item item, CodeMention mention, Verdicts verdicts) {
    if (item.list() == CodeLists.Kind.PROCEDURES && isDiagnosis(checkup, item, mention)) {
      verdicts.problem(problem(mention, "a diagnosis", "procedures", "diagnoses"));
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
    LocalDate date = checkup.note().dateAt(mention.span());
    if (mention.isProcedure()) {
      // A number further on in the list may be anything, unless the code book knows it.
      return item.place() == CodeLists.Place.OPENS_LIST
          || item.place() == CodeLists.Place.LETTERED
          || item.place() == CodeLists.Place.FOLLOWS
              && checkup.book().procedure(mention.code(), date).found().isPresent();
    }
    String bare = mention.written().toUpperCase(Locale.ROOT);
    return mention.isDiagnosis()
        && LETTER_SHAPE.matcher(mention.written()).matches()
        && checkup.book().procedure(bare, date).found().isPresent()
        && checkup.book().diagnosis(mention.code(), date).found().isEmpty();
  }

  private static void checkInpatient(Note note, Span code, Verdicts verdicts) {
    boolean inpatient =
        note.claimAt(code)
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
                  code,
                  note.text(code)
                      + " has the form of an ICD-10-PCS code. Those report procedures of hospital"
                      + " inpatients only; here the study needs a CPT or HCPCS code, and lists of"
                      + " diagnoses take ICD-10-CM.")
              .withCode(note.text(code)));
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
