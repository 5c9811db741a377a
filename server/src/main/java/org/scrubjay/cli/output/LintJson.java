package org.scrubjay.cli.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Edition;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.json.Key;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.Severity;
import org.scrubjay.lint.Unchecked;
import org.scrubjay.note.NoteKind;
import org.scrubjay.text.Position;

/**
 * The form of {@code lint --format json}, whose components are the keys. It is a contract: {@link
 * #VERSION} changes when a key changes its meaning or goes. The published schema is made of it.
 */
public final class LintJson {
  static final int VERSION = 1;

  private LintJson() {}

  /** A whole run. */
  public record Report(
      @Key("Grows when a key changes its meaning or goes.") int version,
      @Key("What answered: the editions of the code book, by set and date.")
          List<LoadedEdition> codebook,
      @Key("The notes, and the settings and policy files with mistakes, by path.") List<File> files,
      Summary summary) {}

  /** One edition of one code set. */
  public record LoadedEdition(
      @Key("As in \"ncci-ptp-practitioner\".") String set,
      @Key("Its name, as in \"2026Q4\".") String edition,
      @Key("The first day for which it was published.") String from,
      @Key("The last such day; absent where there is none.") Optional<String> to,
      int rows) {

    static LoadedEdition of(Edition edition) {
      return new LoadedEdition(
          edition.set().id(),
          edition.name(),
          edition.from().toString(),
          edition.to().map(LocalDate::toString),
          edition.rows());
    }
  }

  /** One file. */
  public record File(
      @Key("As it was found from the current folder, with slashes; \"-\" is standard input.")
          String path,
      @Key("Absent where the file is no note or could not be read.") Optional<NoteKind> kind,
      @Key("By range, then by rule.") List<OneProblem> problems,
      @Key("The checks that could not be made; none of them is a pass.")
          List<Unchecked> unchecked) {}

  /** What a rule reports. */
  public record OneProblem(
      String rule,
      Severity severity,
      String message,
      @Key("The code that the problem is about.") Optional<String> code,
      Range range,
      List<RelatedPlace> related,
      Optional<Source> source,
      List<OfferedFix> fixes) {}

  /** From one place to another; lines and characters count from 0, characters in UTF-16 units. */
  public record Range(Position start, Position end) {}

  /** Another place that belongs to a problem. */
  public record RelatedPlace(String message, Range range) {}

  /** Where a fact comes from. */
  public record Source(String title, Optional<String> detail, Optional<String> url) {

    static Source of(SourceRef source) {
      return new Source(source.title(), source.detail(), source.url());
    }
  }

  /** A change that mends a problem. */
  public record OfferedFix(
      String title,
      @Key("Those that are safe --fix applies; of the others a person picks one.") Fix.Kind kind,
      List<Edit> edits) {}

  /** A replacement. */
  public record Edit(Range range, String newText) {}

  /** Counts over all files. */
  public record Summary(
      int files,
      long errors,
      long warnings,
      long infos,
      long hints,
      @Key("Problems that comments silence.") long suppressed,
      @Key("Problems that the baseline knows.") long baselined,
      @Key("Checks that could not be made.") long unchecked) {}
}
