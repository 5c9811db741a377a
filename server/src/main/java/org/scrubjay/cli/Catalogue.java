package org.scrubjay.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.lint.Rule;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.lint.SettingsText;
import org.scrubjay.setup.PinnedBook;

/** Every name that a problem can carry. */
final class Catalogue {
  /** More changed characters than this and a name is not a likely slip of another. */
  private static final int MOST_CHANGES = 4;

  private final List<RuleInfo> rules;

  Catalogue(List<Rule> rules) {
    this.rules =
        Stream.of(
                rules.stream().map(Rule::info),
                FileProblems.INFOS.stream(),
                Stream.of(NoteSize.TOO_LARGE, SettingsText.ERROR, PinnedBook.MISSING))
            .flatMap(Function.identity())
            // settings-error is a rule on comments in notes as well.
            .distinct()
            .sorted(Comparator.comparing(RuleInfo::subject).thenComparing(RuleInfo::name))
            .toList();
  }

  /** By subject, then by name. */
  List<RuleInfo> rules() {
    return rules;
  }

  Optional<RuleInfo> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The rule that somebody who wrote {@code name} most likely meant. */
  Optional<String> nearest(String name) {
    return rules.stream()
        .map(RuleInfo::name)
        .filter(candidate -> changes(name, candidate) <= MOST_CHANGES)
        .min(
            Comparator.comparingInt((String candidate) -> changes(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .or(
            () ->
                rules.stream()
                    .map(RuleInfo::name)
                    .filter(candidate -> !name.isEmpty() && candidate.contains(name))
                    .min(Comparator.naturalOrder()));
  }

  /** The Levenshtein distance. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
