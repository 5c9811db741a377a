package org.scrubjay.rules.diagnoses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.grammar.LabelRole;
import org.scrubjay.lint.Checkup;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Verdicts;
import org.scrubjay.note.Claim;
import org.scrubjay.note.Diagnosis;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.statements.Certainty;
import org.scrubjay.note.statements.ImagingReport;
import org.scrubjay.note.statements.Wording;
import org.scrubjay.rules.common.Fixes;
import org.scrubjay.rules.common.TitleWords;
import org.scrubjay.text.Span;

/** An unspecified diagnosis beside a report that says more. */
public final class SpecificityAvailable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "specificity-available",
          "diagnoses",
          Severity.INFO,
          "An unspecified diagnosis where the report says what a sibling code says.",
          Set.of(NoteKind.REPORT, NoteKind.CLAIM));
  private static final Pattern UNSPECIFIED = Pattern.compile("(?i)\\bunspecified\\b");
  // Sides are the business of side-unspecified; the others tell no condition from another.
  private static final Set<String> TELL_NOTHING =
      Set.of("right", "left", "bilateral", "specified", "initial", "subsequent", "sequela");
  private static final int FEWEST_WORDS = 2;

  /** A title or inclusion term of a sibling. */
  private record Term(DiagnosisCode sibling, Set<String> words, Set<String> telling) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Checkup checkup, Verdicts verdicts) {
    ImagingReport.of(checkup.note())
        .ifPresent(
            report -> {
              for (Claim claim : checkup.note().claims()) {
                for (Diagnosis diagnosis : claim.diagnoses()) {
                  checkDiagnosis(checkup, report, diagnosis, verdicts);
                }
              }
            });
  }

  private static void checkDiagnosis(
      Checkup checkup, ImagingReport report, Diagnosis diagnosis, Verdicts verdicts) {
    LocalDate date = checkup.note().dateAt(diagnosis.mention().span());
    Answer<DiagnosisCode> answer = checkup.book().diagnosis(diagnosis.code(), date);
    if (!(answer instanceof Answer.Found<DiagnosisCode> found)) {
      answer.notChecked().ifPresent(verdicts::notChecked);
      return;
    }
    if (!UNSPECIFIED.matcher(found.value().title()).find()) {
      verdicts.passed();
      return;
    }
    List<Term> terms = terms(checkup.book(), found.value(), date);
    Optional<Term> said =
        report.sentences(LabelRole.IMPRESSION).stream()
            .flatMap(sentence -> said(report, sentence, terms).stream())
            .max(Comparator.comparingInt(term -> term.words().size()));
    if (said.isPresent()) {
      verdicts.problem(problem(diagnosis, found, said.get()));
    } else {
      verdicts.passed();
    }
  }

  private static List<Term> terms(CodeBook book, DiagnosisCode own, LocalDate date) {
    String bare = own.code().replace(".", "");
    if (bare.length() < 4 || bare.length() > 6) {
      return List.of();
    }
    String parent = own.code().substring(0, own.code().length() - 1);
    parent = parent.endsWith(".") ? parent.substring(0, parent.length() - 1) : parent;
    Set<String> ownWords = TitleWords.of(own.title()).words();
    List<Term> terms = new ArrayList<>();
    for (DiagnosisCode sibling : book.children(parent, date)) {
      if (!sibling.billable() || sibling.code().equals(own.code())) {
        continue;
      }
      Stream.concat(
              Stream.of(sibling.title()),
              book.notes(sibling.code(), date).found().stream()
                  .flatMap(List::stream)
                  .filter(note -> note.kind() == DiagnosisNote.Kind.INCLUSION)
                  .filter(note -> note.carrier().equals(sibling.code()))
                  .map(DiagnosisNote::text))
          .map(text -> TitleWords.of(text).words())
          .forEach(words -> term(sibling, words, ownWords).ifPresent(terms::add));
    }
    return terms;
  }

  private static Optional<Term> term(
      DiagnosisCode sibling, Set<String> words, Set<String> ownWords) {
    Set<String> telling = new LinkedHashSet<>(words);
    telling.removeAll(ownWords);
    return words.size() < FEWEST_WORDS
            || telling.isEmpty()
            || telling.stream().anyMatch(TELL_NOTHING::contains)
        ? Optional.empty()
        : Optional.of(new Term(sibling, words, telling));
  }

  /** The term whose telling words the sentence affirms, beside one that names the condition. */
  private static Optional<Term> said(ImagingReport report, Span sentence, List<Term> terms) {
    Set<String> words = TitleWords.of(report.text().in(sentence)).words();
    return terms.stream()
        .filter(term -> words.containsAll(term.telling()))
        .filter(
            term ->
                term.telling().size() == term.words().size()
                    || term.words().stream()
                        .anyMatch(word -> !term.telling().contains(word) && words.contains(word)))
        .filter(
            term ->
                term.telling().stream()
                    .allMatch(
                        word ->
                            report
                                .text()
                                .find(Wording.of("\\b" + word), sentence)
                                .anyMatch(
                                    span ->
                                        report.certainty(sentence, span) == Certainty.AFFIRMED)))
        .findFirst();
  }

  private static Problem problem(
      Diagnosis diagnosis, Answer.Found<DiagnosisCode> found, Term said) {
    return Problem.of(
            INFO,
            diagnosis.mention().span(),
            diagnosis.code()
                + " is unspecified, and the impression has the words of "
                + said.sibling().code()
                + " (\""
                + said.sibling().title()
                + "\"). Code as exactly as the record allows.")
        .withCode(diagnosis.code())
        .withSource(Optional.of(found.edition().source()))
        .withFixes(
            List.of(
                Fixes.replace(
                    diagnosis.mention(),
                    said.sibling().code(),
                    said.sibling().title(),
                    Fix.Kind.CHOICE)));
  }
}
