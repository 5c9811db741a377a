package org.scrubjay.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.lint.LintResult;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.policy.Policies;

/**
 * What an audit keeps of one note: figures and names, so that a hundred thousand notes fit.
 *
 * @param path as the user gave it, with forward slashes
 * @param statedTemplate the template that the note itself names
 * @param problems what the rules reported, without place and words
 * @param unknownCodes procedure codes of which the code book does not say what exam they are
 */
public record NoteFacts(
    String path,
    NoteKind kind,
    Optional<String> statedTemplate,
    List<Count> problems,
    List<Unchecked> unchecked,
    int suppressed,
    List<Study> studies,
    Set<String> unknownCodes) {

  public NoteFacts {
    problems = List.copyOf(problems);
    unchecked = List.copyOf(unchecked);
    studies = List.copyOf(studies);
    unknownCodes = Set.copyOf(unknownCodes);
  }

  /** How often a rule reported something. */
  public record Count(String rule, int problems) {}

  /**
   * What an audit needs of a note that was checked.
   *
   * @param policies those that hold for the note
   */
  public static NoteFacts of(String path, LintResult result, CodeBook book, Policies policies) {
    StudyReader.Found studies = StudyReader.read(result.note(), book, policies);
    return new NoteFacts(
        path,
        result.note().kind(),
        StatedTemplate.of(result.note().tree()),
        counts(result.problems()),
        result.unchecked(),
        result.suppressed().size(),
        studies.studies(),
        studies.unknown());
  }

  /** How often each rule reported something, by name. */
  private static List<Count> counts(List<Problem> problems) {
    Map<String, Integer> counts = new TreeMap<>();
    problems.forEach(problem -> counts.merge(problem.rule(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .toList();
  }
}
