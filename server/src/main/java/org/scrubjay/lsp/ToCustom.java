package org.scrubjay.lsp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrubjay.codes.Edition;
import org.scrubjay.ide.ClaimView;
import org.scrubjay.ide.PairView;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.StatusView;
import org.scrubjay.lint.Problem;
import org.scrubjay.lint.Severity;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;
import org.scrubjay.note.Stated;
import org.scrubjay.text.Span;

/** Views in the words of our own requests. */
final class ToCustom {
  private ToCustom() {}

  static CustomJson.Claims claims(Snapshot snapshot) {
    ClaimView view = ClaimView.of(snapshot);
    return new CustomJson.Claims(
        snapshot.version(),
        view.kind().map(NoteKind::id),
        URLDecoder.decode(snapshot.fileName().replace("+", "%2B"), StandardCharsets.UTF_8),
        view.groups().stream().map(group -> group(snapshot, group)).toList(),
        view.problems().stream().map(problem -> problem(snapshot, problem)).toList(),
        view.unchecked().stream()
            .map(one -> new CustomJson.UncheckedJson(one.rule(), one.reason()))
            .toList(),
        editions(view.editions()));
  }

  static CustomJson.Status status(StatusView view) {
    Map<String, Integer> problems = new TreeMap<>();
    for (Severity severity : Severity.values()) {
      problems.put(severity.id(), view.problems().getOrDefault(severity, 0));
    }
    return new CustomJson.Status(
        view.kind().map(NoteKind::id),
        view.date().map(Object::toString),
        view.dateStated(),
        view.profile().id(),
        view.checked(),
        view.notChecked(),
        problems,
        editions(view.editions()),
        view.text());
  }

  static CustomJson.BlankList blanks(Snapshot snapshot, List<Span> blanks) {
    return new CustomJson.BlankList(
        blanks.stream().map(blank -> ToLsp.range(snapshot, blank)).toList());
  }

  private static CustomJson.Group group(Snapshot snapshot, ClaimView.Group group) {
    return new CustomJson.Group(
        group.date().map(Object::toString),
        group.claim().map(ToCustom::words),
        group.payer(),
        group.mac(),
        group.locality(),
        group.lines().stream().map(line -> line(snapshot, line)).toList(),
        group.total(),
        Optional.of(group.totalWords()).filter(words -> !words.isEmpty()),
        group.pairs().stream().map(ToCustom::pair).toList());
  }

  private static CustomJson.Line line(Snapshot snapshot, ClaimView.Line line) {
    return new CustomJson.Line(
        ToLsp.range(snapshot, line.stated().span()),
        line.stated().code(),
        line.label(),
        line.stated().modifiers().stream().map(Stated::value).toList(),
        line.stated().units(),
        line.ownDate().map(Object::toString),
        line.diagnoses(),
        line.stated().charge().map(Stated::value),
        Optional.of(line.priced().system()),
        Optional.of(line.priced().basis()),
        line.priced().amount(),
        line.priced().deniedBeside(),
        line.outcome(),
        line.priced().steps(),
        line.priced().unchecked());
  }

  private static CustomJson.Pair pair(PairView pair) {
    return new CustomJson.Pair(
        pair.first(),
        pair.second(),
        pair.column1(),
        pair.column2(),
        word(pair.verdict()),
        pair.present(),
        pair.text());
  }

  private static CustomJson.ProblemJson problem(Snapshot snapshot, Problem problem) {
    return new CustomJson.ProblemJson(
        problem.rule(),
        problem.severity().id(),
        problem.message(),
        ToLsp.range(snapshot, problem.span()),
        problem.code());
  }

  private static List<CustomJson.EditionJson> editions(List<Edition> editions) {
    return editions.stream()
        .map(
            edition ->
                new CustomJson.EditionJson(
                    edition.set().id(),
                    edition.set().title(),
                    edition.name(),
                    Optional.of(edition.from().toString()),
                    edition.to().map(Object::toString),
                    edition.rows()))
        .toList();
  }

  private static String words(ClaimKind kind) {
    return switch (kind) {
      case PROFESSIONAL -> "professional";
      case OUTPATIENT_HOSPITAL -> "outpatient";
      case INPATIENT -> "inpatient";
      case ASC -> "asc";
    };
  }

  private static String word(PairView.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
