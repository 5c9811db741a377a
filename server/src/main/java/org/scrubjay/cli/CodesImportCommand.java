package org.scrubjay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.ImportOutput;
import org.scrubjay.codes.book.BookFolder;
import org.scrubjay.codes.importing.FileResult;
import org.scrubjay.codes.importing.Importer;
import org.scrubjay.codes.official.OfficialReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scrubjay codes import}. */
@Command(
    name = "import",
    description = {
      "Imports official code files: as downloaded, zipped or not, or whole folders of them.",
      "What they are is told by their content. 'scrubjay codes sources' lists what can be imported."
    },
    footer = {
      "",
      "Exit status: 0 everything imported, 2 something was not (the rest was imported),",
      "3 an internal error."
    })
final class CodesImportCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 2;

  private final Surroundings surroundings;

  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.Book book;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, archives and folders.")
  private List<Path> paths;

  @Option(
      names = "--accept-license",
      description =
          "You have read the copyright notices of the American Medical Association in the files,"
              + " and have a licence.")
  private boolean licenceAccepted;

  CodesImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BookFolder folder = book.folder(surroundings);
    // Each thread holds an index in memory while it writes it.
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    long start = surroundings.clock().millis();
    List<FileResult> results;
    try (ImportDialogue dialogue = new ImportDialogue(surroundings, licenceAccepted)) {
      results =
          new Importer(OfficialReaders.all(), surroundings.clock(), threads)
              .run(
                  paths.stream().map(path -> surroundings.directory().resolve(path)).toList(),
                  folder,
                  dialogue);
    } catch (IOException e) {
      throw new Refusal(
          "the code book in "
              + folder.path()
              + " is as it was; nothing could be imported into it: "
              + e.getMessage());
    }
    // The clock may have been set back meanwhile.
    double seconds = Math.max(0, surroundings.clock().millis() - start) / 1000.0;
    ImportOutput output = new ImportOutput(results, surroundings.directory(), seconds);
    surroundings.out().print(form.isJson() ? output.json() : output.text());
    return output.failed() ? Exit.USAGE : Exit.OK;
  }
}
