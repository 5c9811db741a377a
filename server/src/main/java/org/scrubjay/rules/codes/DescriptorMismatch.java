package org.scrubjay.rules.codes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.Procedure;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.CodeMention;
import org.scrubjay.note.NoteKind;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.Mentions;
import org.scrubjay.rules.common.Misreadings;
import org.scrubjay.rules.common.TitleWords;

/** Words beside a code that are another code's title. */
public final class DescriptorMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "descriptor-mismatch",
          "codes",
          Severity.WARNING,
          "The words beside a code are the title of another one.",
          Set.of(NoteKind.values()));
  private static final int FEWEST_WORDS = 2;
  private static final double TOO_UNLIKE = 0.35;
  private static final double PARAPHRASE = 0.6;
  private static final double FITS = 0.7;
  private static final int MOST_SEARCHED = 20;

  /** A code's own title, which the words beside it are compared with. */
  private record Titled(CodeSystem system, String code, String title, Edition edition) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    List<CodeMention> worded =
        Mentions.meant(checkup.note()).filter(mention -> mention.words().isPresent()).toList();
    Stream.concat(
            Misreadings.diagnoses(checkup, worded.stream()),
            worded.stream().filter(DescriptorMismatch::hasOfficialTitle))
        .forEach(mention -> checkMention(checkup, mention, verdicts));
    DescriptorDrift.check(INFO, checkup.note(), verdicts);
  }

  // The labels of CPT codes are this project's own, so that nobody else's words match them.
  private static boolean hasOfficialTitle(CodeMention mention) {
    return mention.isProcedure() && Character.isLetter(mention.code().charAt(0));
  }

  private static void checkMention(Checkup checkup, CodeMention mention, Verdicts verdicts) {
    CodeBook book = checkup.book();
    LocalDate date = checkup.note().dateAt(mention.span());
    TitleWords beside = TitleWords.of(checkup.note().text(mention.words().orElseThrow()));
    Answer<Titled> answer = titled(book, mention, date);
    if (answer instanceof Answer.Found<Titled> found) {
      Titled own = found.value();
      if (own.title().isEmpty()) {
        verdicts.notChecked("the code book has no title of " + own.code());
        return;
      }
      better(book, own, beside, date)
          .ifPresentOrElse(
              other -> verdicts.problem(problem(mention, own, other)), verdicts::passed);
    } else {
      answer.notChecked().ifPresent(verdicts::notChecked);
    }
  }

  private static Answer<Titled> titled(CodeBook book, CodeMention mention, LocalDate date) {
    if (mention.isDiagnosis()) {
      Answer<DiagnosisCode> answer = book.diagnosis(mention.code(), date);
      return answer.map(
          code ->
              new Titled(
                  CodeSystem.ICD10CM,
                  code.code(),
                  code.title(),
                  answer.answeredBy().orElseThrow()));
    }
    Answer<Procedure> answer = book.procedure(mention.code(), date);
    return answer.map(
        code ->
            new Titled(
                code.system(), code.code(), code.label(), answer.answeredBy().orElseThrow()));
  }

  private static Optional<CodeHit> better(
      CodeBook book, Titled own, TitleWords beside, LocalDate date) {
    if (beside.size() < FEWEST_WORDS || describes(book, own, beside, date)) {
      return Optional.empty();
    }
    return book
        .search(String.join(" ", beside.words()), Set.of(own.system()), date, MOST_SEARCHED)
        .stream()
        .filter(hit -> !hit.code().equals(own.code()))
        .filter(hit -> likeness(beside, hit) >= FITS)
        .filter(hit -> !beside.contradicts(TitleWords.of(hit.label())))
        .max(
            Comparator.comparingDouble((CodeHit hit) -> likeness(beside, hit))
                .thenComparingDouble(hit -> beside.likenessOfAll(TitleWords.of(hit.label())))
                .thenComparing(CodeHit::billable)
                .thenComparing(CodeHit::code, Comparator.reverseOrder()));
  }

  private static double likeness(TitleWords beside, CodeHit hit) {
    return beside.likeness(TitleWords.of(hit.label()));
  }

  private static boolean describes(CodeBook book, Titled own, TitleWords beside, LocalDate date) {
    Stream<String> inclusionTerms =
        own.system() == CodeSystem.ICD10CM
            ? book.notes(own.code(), date).found().stream()
                .flatMap(List::stream)
                .filter(note -> note.kind() == DiagnosisNote.Kind.INCLUSION)
                .map(DiagnosisNote::text)
            : Stream.empty();
    return Stream.concat(Stream.of(own.title()), inclusionTerms)
        .map(TitleWords::of)
        .anyMatch(
            title ->
                !beside.contradicts(title)
                    && (beside.likeness(title) >= TOO_UNLIKE
                        || beside.shareIn(title) >= PARAPHRASE));
  }

  private static Problem problem(CodeMention mention, Titled own, CodeHit other) {
    return Problem.of(
            INFO,
            mention.span(),
            Misreadings.preface(mention)
                + own.code()
                + " is \""
                + own.title()
                + "\", but the words beside it are those of "
                + other.code()
                + " (\""
                + other.label()
                + "\"). Either the code or the words are wrong; see which one the record supports.")
        .withCode(own.code())
        .withSource(Optional.of(own.edition().source()))
        .withFixes(List.of(Fixes.replace(mention, other.code(), other.label(), Fix.Kind.CHOICE)));
  }
}
