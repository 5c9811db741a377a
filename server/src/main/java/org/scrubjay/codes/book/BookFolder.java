package org.scrubjay.codes.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrubjay.codes.CodeBook;

/**
 * A code book on disk: a manifest and the immutable parts that it names. Reading needs no lock:
 * parts never change, and the manifest is replaced in one step.
 *
 * @see BookUpdate
 */
public final class BookFolder {
  static final String PARTS = "parts";

  private static final int TRIES = 3;

  private final Path folder;

  public BookFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /** The file that every import replaces. */
  public Path manifest() {
    return folder.resolve(Manifest.NAME);
  }

  /** Whether anything was ever imported here. */
  public boolean exists() {
    return Files.exists(manifest());
  }

  /**
   * Opens what was imported over the built-in set.
   *
   * @throws CodeBookException if the book is damaged
   */
  public CodeBook open(PackedFiles builtIn) throws IOException {
    for (int tries = 1; ; tries++) {
      Manifest manifest = Manifest.read(folder);
      try {
        return PartedCodeBook.open(parts(manifest), Optional.of(builtIn)).remembering();
      } catch (NoSuchFileException replaced) {
        // An import may replace parts in the moment between reading the manifest and opening them.
        if (tries == TRIES) {
          throw damaged(replaced);
        }
      } catch (IOException | RuntimeException broken) {
        throw damaged(broken);
      }
    }
  }

  /**
   * What one file brought to one edition.
   *
   * @param imported an instant of ISO 8601
   * @param licence whether the file carried the AMA's notice, which the user accepted
   */
  public record Entry(
      String set,
      String edition,
      LocalDate from,
      Optional<LocalDate> to,
      boolean partial,
      int rows,
      String imported,
      String file,
      String sha256,
      boolean licence) {}

  /** Everything imported, by set and first day. */
  public List<Entry> entries() throws IOException {
    Map<String, Entry> sorted = new TreeMap<>();
    int number = 0;
    for (Manifest.ImportedFile file : Manifest.read(folder).files()) {
      for (Manifest.PartEntry part : file.parts()) {
        sorted.put(
            part.set() + "\t" + part.from() + "\t" + part.edition() + "\t" + number++,
            entry(file, part));
      }
    }
    return List.copyOf(sorted.values());
  }

  static Entry entry(Manifest.ImportedFile file, Manifest.PartEntry part) {
    return new Entry(
        part.set(),
        part.edition(),
        LocalDate.parse(part.from()),
        Optional.ofNullable(part.to()).map(LocalDate::parse),
        part.partial(),
        part.rows(),
        file.imported(),
        file.path(),
        file.sha256(),
        file.licence());
  }

  /**
   * What {@link #verify} found.
   *
   * @param files how many files were compared
   * @param damage a sentence for each one that is missing or not what was written
   */
  public record Verification(int files, List<String> damage) {
    public Verification {
      damage = List.copyOf(damage);
    }
  }

  /** Computes all checksums again. */
  public Verification verify() throws IOException {
    List<String> damage = new ArrayList<>();
    int files = 0;
    for (Manifest.ImportedFile file : Manifest.read(folder).files()) {
      for (Manifest.PartEntry part : file.parts()) {
        String where = part.set() + " " + part.edition() + " from " + file.path();
        Path partFolder = folder.resolve(PARTS).resolve(part.folder());
        Map<String, String> expected = new HashMap<>(part.sha256());
        files += expected.size();
        for (Path actual : BookFiles.files(partFolder)) {
          String name = actual.getFileName().toString();
          String sha256 = expected.remove(name);
          if (sha256 != null && !sha256.equals(BookFiles.sha256(actual))) {
            damage.add(where + ": " + name + " is not what was written");
          }
        }
        expected.keySet().stream()
            .sorted()
            .forEach(name -> damage.add(where + ": " + name + " is missing"));
      }
    }
    return new Verification(files, damage);
  }

  /** The parts, the one imported last first, so that it is asked first. */
  private List<PartFiles> parts(Manifest manifest) throws IOException {
    List<PartFiles> parts = new ArrayList<>();
    for (Manifest.ImportedFile file : manifest.files()) {
      for (Manifest.PartEntry part : file.parts()) {
        Path place = folder.resolve(PARTS).resolve(part.folder());
        parts.add(0, PartFiles.of(place, part.sha256().keySet()));
      }
    }
    return parts;
  }

  private CodeBookException damaged(Exception cause) {
    return new CodeBookException(
        "the code book in "
            + folder
            + " is damaged: 'scrubjay codes verify' tells which edition; remove that one and import"
            + " its file again",
        cause);
  }
}
