package org.scrubjay.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.scrubjay.cli.preview.Change;
import org.scrubjay.cli.preview.Preview;
import org.scrubjay.cli.preview.Use;
import org.scrubjay.cli.preview.UsedCodes;

/** What {@code codes diff} answers. */
public final class PreviewOutput {
  private static final int VERSION = 1;
  private static final int MOST_USES = 3;
  private static final int MOST_REASONS = 8;

  private final String before;
  private final String after;
  private final UsedCodes used;
  private final Preview.Outcome outcome;

  public PreviewOutput(String before, String after, UsedCodes used, Preview.Outcome outcome) {
    this.before = before;
    this.after = after;
    this.used = used;
    this.outcome = outcome;
  }

  /** For a person. */
  public String text() {
    StringBuilder to = new StringBuilder();
    for (Change change : outcome.changes()) {
      to.append(change.kind().id()).append(": ").append(change.message()).append('\n');
      to.append("    used in ").append(places(change.uses())).append('\n');
    }
    to.append(Words.count(outcome.changes().size(), "change"))
        .append(" among ")
        .append(Words.count(used.codes(), "code"))
        .append(" in ")
        .append(Words.count(used.notes(), "file"))
        .append(", ")
        .append(before)
        .append(" to ")
        .append(after)
        .append("; ")
        .append(Words.count(skipped(), "comparison"))
        .append(" not made\n");
    if (!outcome.unchecked().isEmpty()) {
      reasons(to);
    }
    return to.toString();
  }

  /** For a program; positions count from 0, as in the report of {@code lint}. */
  public String json() {
    return Json.of(
        new Report(
            VERSION,
            before,
            after,
            outcome.changes().stream()
                .map(
                    change ->
                        new ChangeJson(
                            change.kind().id(),
                            change.code(),
                            change.other().orElse(null),
                            change.message(),
                            change.uses().stream()
                                .map(
                                    use ->
                                        new UseJson(
                                            use.path(),
                                            use.place().line(),
                                            use.place().character()))
                                .toList()))
                .toList(),
            outcome.unchecked().entrySet().stream()
                .map(
                    (Map.Entry<String, Integer> entry) ->
                        new UncheckedJson(entry.getKey(), entry.getValue()))
                .toList(),
            new SummaryJson(used.notes(), used.codes(), outcome.changes().size(), skipped())));
  }

  private void reasons(StringBuilder to) {
    List<Map.Entry<String, Integer>> reasons = new ArrayList<>(outcome.unchecked().entrySet());
    reasons.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    int shown = reasons.size() <= MOST_REASONS ? reasons.size() : MOST_REASONS - 1;
    to.append("not checked:\n");
    for (Map.Entry<String, Integer> reason : reasons.subList(0, shown)) {
      String number = Integer.toString(reason.getValue());
      to.append(" ".repeat(Math.max(0, 6 - number.length())))
          .append(number)
          .append("  ")
          .append(reason.getKey())
          .append('\n');
    }
    if (shown < reasons.size()) {
      to.append("        and ")
          .append(Words.count(reasons.size() - shown, "more reason"))
          .append(" (--format json shows all)\n");
    }
  }

  private int skipped() {
    return outcome.unchecked().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String places(List<Use> uses) {
    String first =
        String.join(
            ", ",
            uses.stream()
                .limit(MOST_USES)
                .map(
                    use ->
                        use.path()
                            + ":"
                            + (use.place().line() + 1)
                            + ":"
                            + (use.place().character() + 1))
                .toList());
    int more = uses.size() - MOST_USES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private record Report(
      int version,
      String from,
      String to,
      List<ChangeJson> changes,
      List<UncheckedJson> unchecked,
      SummaryJson summary) {}

  private record ChangeJson(
      String kind, String code, String other, String message, List<UseJson> uses) {}

  private record UseJson(String path, int line, int character) {}

  private record UncheckedJson(String reason, int count) {}

  private record SummaryJson(int files, int codes, int changes, int unchecked) {}
}
