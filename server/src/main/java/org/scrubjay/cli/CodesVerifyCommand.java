package org.scrubjay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.Json;
import org.scrubjay.codes.book.BookFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scrubjay codes verify}. */
@Command(
    name = "verify",
    description = "Computes the checksums of everything imported again.",
    footer = {"", "Exit status 2 when something is missing or not what was written."})
final class CodesVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.Book book;

  CodesVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BookFolder folder = book.folder(surroundings);
    BookFolder.Verification verification;
    try {
      verification = folder.verify();
    } catch (IOException damaged) {
      throw new Refusal(damaged.getMessage());
    }
    if (form.isJson()) {
      surroundings.out().print(Json.of(verification));
    } else {
      verification.damage().forEach(one -> surroundings.out().print("damaged: " + one + "\n"));
      surroundings
          .out()
          .print(
              verification.files()
                  + " files compared, "
                  + verification.damage().size()
                  + " damaged\n");
    }
    if (verification.damage().isEmpty()) {
      return Exit.OK;
    }
    surroundings.say(
        "remove the damaged editions with 'codes remove' and import their files again");
    return Exit.USAGE;
  }
}
