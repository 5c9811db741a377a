package org.scrubjay.cli;

import java.util.concurrent.Callable;
import org.scrubjay.cli.output.MarkdownOutput;
import org.scrubjay.cli.output.Palette;
import org.scrubjay.lint.RuleInfo;
import org.scrubjay.setup.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scrubjay explain}. */
@Command(
    name = "explain",
    description = "Shows the page of a rule: what it checks, why, and what it accepts.")
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "The name of a rule, as 'rules' lists it.")
  private String name;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = new Catalogue(surroundings.rules());
    RuleInfo rule = catalogue.named(name).orElseThrow(() -> unknown(catalogue));
    String page =
        RulePages.of(rule.name()).orElse("# " + rule.name() + "\n\n" + rule.summary() + "\n");
    surroundings.out().print(MarkdownOutput.of(page, new Palette(surroundings.colour())));
    return Exit.OK;
  }

  private ParameterException unknown(Catalogue catalogue) {
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '"
            + name
            + "'; "
            + catalogue
                .nearest(name)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("'scrubjay rules' lists them"));
  }
}
