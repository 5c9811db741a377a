package org.scrubjay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.CodeOutput;
import org.scrubjay.cli.output.Palette;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scrubjay code}. */
@Command(
    name = "code",
    description = "Shows what is known about a code on a date.",
    footer = {
      "",
      "Exit status 1 when no loaded edition knows the code or the locality, 2 with bad",
      "settings."
    })
final class CodeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;

  @Parameters(
      paramLabel = "CODE",
      description = "A CPT, HCPCS Level II or ICD-10-CM code, or a modifier.")
  private String code;

  @Option(
      names = "--locality",
      paramLabel = "L",
      description =
          "Where the service is rendered: 10112-00, a name or a ZIP code (default: the nation).")
  private Optional<String> locality;

  CodeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommonOptions.Opened codes = book.openHere(surroundings);
    CodeOutput output = CodeOutput.of(codes.book(), code, asOf.or(surroundings.today()), locality);
    surroundings
        .out()
        .print(form.isJson() ? output.json() : output.text(new Palette(surroundings.colour())));
    return codes.status(output.known() ? Exit.OK : Exit.PROBLEMS);
  }
}
