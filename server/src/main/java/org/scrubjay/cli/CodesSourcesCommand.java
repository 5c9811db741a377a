package org.scrubjay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.Json;
import org.scrubjay.codes.importing.OfficialSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scrubjay codes sources}. */
@Command(name = "sources", description = "Lists where publishers offer the files to import.")
final class CodesSourcesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;

  CodesSourcesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<OfficialSource> sources = OfficialSource.all();
    if (form.isJson()) {
      surroundings.out().print(Json.of(sources));
      return Exit.OK;
    }
    List<String> lines = new ArrayList<>();
    for (OfficialSource source : sources) {
      lines.add(source.title());
      lines.add("  files: " + source.files());
      lines.add("  changes: " + source.changes());
      lines.add("  from: " + source.url());
    }
    surroundings.out().print(String.join("\n", lines) + "\n");
    return Exit.OK;
  }
}
