package org.scrubjay.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.Json;
import org.scrubjay.cli.output.Table;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.note.NoteKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scrubjay rules}. */
@Command(name = "rules", description = "Lists the rules.")
final class RulesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;

  RulesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Row> rows = new Catalogue(surroundings.rules()).rules().stream().map(Row::of).toList();
    surroundings
        .out()
        .print(
            form.isJson()
                ? Json.of(new Listing(rows))
                : Table.of(rows.stream().map(Row::cells).toList()));
    return Exit.OK;
  }

  private record Listing(List<Row> rules) {}

  private record Row(
      String name, String subject, String severity, String summary, List<String> kinds) {

    static Row of(RuleInfo rule) {
      return new Row(
          rule.name(),
          rule.subject(),
          rule.severity().id(),
          rule.summary(),
          Arrays.stream(NoteKind.values())
              .filter(rule.kinds()::contains)
              .map(NoteKind::id)
              .toList());
    }

    List<String> cells() {
      return List.of(name, severity, String.join(",", kinds), summary);
    }
  }
}
