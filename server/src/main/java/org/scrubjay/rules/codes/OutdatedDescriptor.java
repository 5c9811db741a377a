package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.TitleWords;

/** Words beside a code that were its official text in an earlier edition. */
public final class OutdatedDescriptor implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "outdated-descriptor",
          "codes",
          Severity.INFO,
          "The words beside a code are its official text of an earlier edition.",
          Set.of(NoteKind.CLAIM, NoteKind.REPORT, NoteKind.TEMPLATE, NoteKind.GUIDE));
  // The descriptor of C9793 named CT angiography alone until then (Adas3D Medical, Reimbursement
  // and
  // coding guidance for 3D predictive modelling, 2025).
  private static final String MODEL = "C9793";
  private static final LocalDate MODEL_EXTENDED = LocalDate.of(2025, 4, 1);
  private static final Pattern ANGIOGRAPHY = Pattern.compile("(?i)angiogra|\\bcc?ta\\b");
  private static final Pattern MAGNETIC_RESONANCE =
      Pattern.compile("(?i)magnetic resonance|\\bc?mri?\\b|\\bcmr\\b");
  private static final Pattern DATA = Pattern.compile("(?i)\\b(?:data|using|from)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    Mentions.meant(checkup.note())
        .filter(mention -> mention.words().isPresent())
        .filter(OutdatedDescriptor::hasOfficialText)
        .forEach(mention -> checkMention(checkup, mention, verdicts));
  }

  // Labels of CPT codes are this project's own, and their texts the AMA's.
  private static boolean hasOfficialText(CodeMention mention) {
    return mention.isProcedure() && Character.isLetter(mention.code().charAt(0));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(mention.span());
    Answer<Procedure> answer = checkup.book().procedure(mention.code(), date);
    if (!(answer instanceof Answer.Found<Procedure> found)) {
      answer.notChecked().ifPresent(verdicts::notChecked);
      return;
    }
    String beside = checkup.note().text(mention.words().orElseThrow());
    if (isOldModel(mention.code(), date, beside)) {
      verdicts.problem(
          problem(
              mention,
              "named CT angiography alone until "
                  + MODEL_EXTENDED.minusDays(1)
                  + "; since then it takes in magnetic resonance imaging",
              found.edition()));
      return;
    }
    earlierText(checkup.book(), found.value(), date, beside)
        .ifPresentOrElse(
            edition ->
                verdicts.problem(
                    problem(mention, "had these words in the edition " + edition.name(), edition)),
            verdicts::passed);
  }

  private static boolean isOldModel(String code, LocalDate date, String beside) {
    return code.equals(MODEL)
        && !date.isBefore(MODEL_EXTENDED)
        && DATA.matcher(beside).find()
        && ANGIOGRAPHY.matcher(beside).find()
        && !MAGNETIC_RESONANCE.matcher(beside).find();
  }

  /** The earlier edition whose text the words are, where that text has changed since. */
  private static Optional<Edition> earlierText(
      CodeBook book, Procedure own, LocalDate date, String beside) {
    TitleWords words = TitleWords.of(beside);
    if (words.allWords().equals(TitleWords.of(own.label()).allWords())) {
      return Optional.empty();
    }
    return book.editions().stream()
        .filter(edition -> edition.set() == CodeSet.HCPCS && edition.from().isBefore(date))
        .filter(
            edition ->
                book.procedure(own.code(), edition.from())
                    .found()
                    .filter(old -> !old.label().equals(own.label()))
                    .filter(old -> TitleWords.of(old.label()).allWords().equals(words.allWords()))
                    .isPresent())
        .max(Comparator.comparing(Edition::from));
  }

  private static Problem problem(CodeMention mention, String history, Edition edition) {
    return Problem.of(
            INFO,
            mention.span(),
            "The descriptor of "
                + mention.code()
                + " "
                + history
                + ". Copy the words anew from the file in force.")
        .withCode(mention.code())
        .withSource(Optional.of(edition.source()));
  }
}
