package org.scrubjay.lint;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.json.Key;
import org.scrubjay.json.Plain;
import org.scrubjay.note.ClaimKind;
import org.scrubjay.note.NoteKind;

/**
 * What a {@code scrubjay.json} says. It holds for the notes in its folder and below; the nearest
 * file above a note is the only one that counts, unless it extends another.
 */
public record Settings(
    @Key(name = "extends", value = "Another settings file that holds where this one says nothing.")
        Optional<String> base,
    @Key("Which rules run, and how grave they are: coder, dictation or ci.")
        Optional<Profile> profile,
    @Key("The kind of note by file name: patterns as in .gitignore; the first that fits decides.")
        Map<String, NoteKind> kind,
    @Key("Values for notes that state none themselves.") Optional<Defaults> defaults,
    @Key("The severity of a rule by its name, or off.") Map<String, Level> rules,
    @Key("Folders with policy files of your own.") List<String> policies,
    @Key("The code book: its folder, or an object with folder and editions.")
        Optional<Codebook> codebook,
    @Key("Files that are no notes of yours: patterns as in .gitignore.") List<String> ignore,
    @Key("The file that counts the problems which were there before; lint reports only new ones.")
        Optional<String> baseline,
    @Key("Files above so many bytes are not linted (default: 1048576).")
        Optional<Integer> maxFileSize) {

  /** The name of the file. */
  public static final String FILE_NAME = "scrubjay.json";

  public static final Settings NONE =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Settings {
    // Map.copyOf would lose the order, which decides between patterns.
    kind = Collections.unmodifiableMap(new LinkedHashMap<>(kind));
    rules = Map.copyOf(rules);
    policies = List.copyOf(policies);
    ignore = List.copyOf(ignore);
  }

  /** The same with other values for notes that state none. */
  Settings with(Defaults changed) {
    return new Settings(
        base,
        profile,
        kind,
        Optional.of(changed),
        rules,
        policies,
        codebook,
        ignore,
        baseline,
        maxFileSize);
  }

  /** Values for notes that state none themselves. */
  public record Defaults(
      @Key("The date of service.") Optional<LocalDate> dos,
      @Key("The payer's name.") Optional<String> payer,
      @Key("The Medicare contractor, as in \"NGS JK\".") Optional<String> mac,
      @Key("The Medicare locality, as in \"10112-00\".") Optional<String> locality,
      @Key("The place of service, two digits.") Optional<String> pos,
      @Key("The kind of claim.") Optional<ClaimKind> claim) {

    public static final Defaults NONE =
        new Defaults(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** These values, and those of {@code other} where there are none. */
    public Defaults or(Defaults other) {
      return new Defaults(
          dos.or(other::dos),
          payer.or(other::payer),
          mac.or(other::mac),
          locality.or(other::locality),
          pos.or(other::pos),
          claim.or(other::claim));
    }
  }

  /** Which code book answers, and with which of its editions. */
  @Plain("folder")
  public record Codebook(
      @Key("The folder with the imported code files, relative to this file.")
          Optional<String> folder,
      @Key(
              "The imported editions that may answer, by set, as 'scrubjay codes lock' writes them;"
                  + " a set that is not named is not pinned.")
          Map<String, Editions> editions) {

    public Codebook {
      editions = Collections.unmodifiableMap(new LinkedHashMap<>(editions));
    }
  }

  /** The pinned editions of one set. */
  @Plain("names")
  public record Editions(@Key("As 'scrubjay codes list' shows them.") List<String> names) {

    public Editions {
      names = List.copyOf(names);
    }
  }

  /** How grave a rule's problems are, or that it does not run. */
  public enum Level {
    ERROR,
    WARNING,
    INFO,
    HINT,
    OFF
  }
}
