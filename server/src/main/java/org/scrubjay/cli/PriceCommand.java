package org.scrubjay.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scrubjay.cli.output.PriceOutput;
import org.scrubjay.codes.CodeBook;
import org.scrubjay.fees.ClaimPrice;
import org.scrubjay.fees.ClaimPricer;
import org.scrubjay.fees.PriceText;
import org.scrubjay.grammar.NoteParsing;
import org.scrubjay.lint.NoteSize;
import org.scrubjay.note.Note;
import org.scrubjay.note.NoteReader;
import org.scrubjay.note.NoteReading;
import org.scrubjay.setup.Setup;
import org.scrubjay.setup.Setups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scrubjay price}. */
@Command(
    name = "price",
    description = "Shows what Medicare is expected to pay for what a note bills, line by line.",
    footer = {
      "",
      "Amounts are those of the loaded fee schedules before the deductible. What could not",
      "be taken into account is said. Exit status 1 when a line has no amount."
    })
final class PriceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions.Form form;
  @Mixin private CommonOptions.AsOf asOf;
  @Mixin private CommonOptions.Book book;

  @Parameters(paramLabel = "NOTE", description = "A file, or - for standard input.")
  private String path;

  @Option(
      names = "--locality",
      paramLabel = "L",
      description =
          "Where the services were rendered: 10112-00, a name or a ZIP code (default: what the note"
              + " states, or else the nation).")
  private Optional<String> locality;

  @Option(
      names = "--wage-index",
      paramLabel = "N",
      converter = Converters.Figure.class,
      description = "The hospital's wage index (default: national rates).")
  private Optional<BigDecimal> wageIndex;

  PriceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (wageIndex.filter(index -> index.signum() <= 0).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--wage-index takes a number above 0");
    }
    Setups setups = book.setups(surroundings);
    List<Input> inputs =
        Discovery.find(
            List.of(path), surroundings.directory(), Discovery.STANDARD_INPUT, setups::of);
    if (inputs.size() != 1) {
      throw new Refusal(path + ": name one note");
    }
    Path file = surroundings.directory().resolve(Discovery.pathOr(path, Path.of("")));
    Setup setup = setups.of(file);
    String text = text(inputs.get(0), setup.mostBytes());
    CommonOptions.Opened opened =
        CommonOptions.Book.over(book.open(surroundings), setup, surroundings);
    CodeBook codes = opened.book();
    NoteReading reading = setup.reading(file, text, surroundings.today());
    NoteReading dated =
        new NoteReading(
            reading.kind(), asOf.date().orElse(reading.defaultDate()), reading.defaults());
    Note note = NoteReader.read(NoteParsing.parse(text), codes, dated);
    ClaimPrice price = new ClaimPricer(codes, locality, wageIndex).price(note);
    surroundings.out().print(form.isJson() ? PriceOutput.json(price) : PriceText.of(price));
    return opened.status(price.complete() ? Exit.OK : Exit.PROBLEMS);
  }

  private String text(Input input, int most) {
    NoteText read = NoteText.of(input, surroundings.in(), most);
    if (read instanceof NoteText.Read note) {
      return note.text();
    }
    if (read instanceof NoteText.TooLarge) {
      throw new Refusal(input.shown() + ": " + NoteSize.tooLarge(most).message());
    }
    if (read instanceof NoteText.Malformed malformed) {
      throw new Refusal(input.shown() + ": " + FileProblems.malformed(malformed).message());
    }
    throw new Refusal(input.shown() + ": " + ((NoteText.Unreadable) read).why());
  }
}
