package org.scrubjay.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.Json;
import org.scrubjay.cli.output.Table;
import org.scrubjay.codes.CodeHit;
import org.scrubjay.codes.CodeSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scrubjay find}. */
@Command(
    name = "find",
    description = "Searches codes by their beginning or by words, in any order and abbreviated.")
final class FindCommand implements Callable<Integer> {
  private static final int MOST = 50;

  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for.")
  private List<String> words;

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      converter = Converters.System.class,
      description = "Only codes of this system: cpt, hcpcs, icd10cm.")
  private Optional<CodeSystem> system;

  FindCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LocalDate date = asOf.or(surroundings.today());
    Set<CodeSystem> systems = system.map(Set::of).orElse(EnumSet.allOf(CodeSystem.class));
    CommonOptions.Opened codes = book.openHere(surroundings);
    List<CodeHit> hits = codes.book().search(String.join(" ", words), systems, date, MOST);
    if (form.isJson()) {
      surroundings
          .out()
          .print(Json.of(new Found(date.toString(), hits.stream().map(Hit::of).toList())));
    } else if (hits.isEmpty()) {
      surroundings.say("no code found; try fewer or shorter words");
    } else {
      surroundings.out().print(Table.of(hits.stream().map(FindCommand::row).toList()));
    }
    return codes.status(Exit.OK);
  }

  private static List<String> row(CodeHit hit) {
    String remark =
        hit.valid()
            ? hit.billable() ? "" : " (heading, not billable)"
            : " (not valid on this date)";
    return List.of(hit.code(), hit.system().id(), hit.label() + remark);
  }

  private record Found(String asOf, List<Hit> hits) {}

  private record Hit(String code, String system, String label, boolean valid, boolean billable) {

    static Hit of(CodeHit hit) {
      return new Hit(hit.code(), hit.system().id(), hit.label(), hit.valid(), hit.billable());
    }
  }
}
