package org.scrubjay.codes.book;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a code book folder holds: one small JSON file, replaced as a whole, so that the book changes
 * in one step. Whatever it does not name is no part of the book.
 *
 * @param format of the manifest and of the parts
 * @param files what was imported, oldest first
 */
record Manifest(int format, List<ImportedFile> files) {
  static final int FORMAT = 2;
  static final String NAME = "manifest.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  Manifest {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /**
   * A file that was imported.
   *
   * @param path as it was given, with the archives and folders around it
   * @param sha256 of the file on disk: the archive, if it was in one
   * @param reader what read it
   * @param readerVersion of all readers; a file that older ones read may be imported again
   * @param imported when, as an instant of ISO 8601
   * @param licence whether the file carried the AMA's notice, which the user then accepted
   */
  record ImportedFile(
      String path,
      String sha256,
      String reader,
      int readerVersion,
      String imported,
      boolean licence,
      long skipped,
      List<PartEntry> parts) {

    ImportedFile {
      parts = parts == null ? List.of() : List.copyOf(parts);
    }
  }

  /**
   * What a file brought to one edition.
   *
   * @param folder its name among the parts
   * @param sha256 of each file in the folder, by name
   */
  record PartEntry(
      String folder,
      String set,
      String edition,
      String from,
      String to,
      boolean partial,
      int rows,
      Map<String, String> sha256) {}

  static Manifest empty() {
    return new Manifest(FORMAT, List.of());
  }

  /**
   * Reads the manifest of a folder; a folder without one is an empty book.
   *
   * @throws CodeBookException if it is damaged or of another format
   */
  static Manifest read(Path book) throws IOException {
    String json;
    try {
      json = Files.readString(book.resolve(NAME), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      return empty();
    } catch (MalformedInputException noText) {
      throw damaged(book, noText);
    }
    Manifest manifest;
    try {
      manifest = GSON.fromJson(json, Manifest.class);
    } catch (JsonParseException noJson) {
      throw damaged(book, noJson);
    }
    if (manifest == null || manifest.format() == 0) {
      throw damaged(book, null);
    }
    if (manifest.format() != FORMAT) {
      throw new CodeBookException(
          "the code book in "
              + book
              + " was written by another version of Scrubjay (format "
              + manifest.format()
              + "): remove the folder and import the files again");
    }
    try {
      manifest.files().forEach(Manifest::demandAllFields);
    } catch (NullPointerException | DateTimeParseException notOurs) {
      throw damaged(book, notOurs);
    }
    return manifest;
  }

  /** JSON that somebody else changed may lack what every manifest of ours has. */
  private static void demandAllFields(ImportedFile file) {
    Objects.requireNonNull(file.path());
    Objects.requireNonNull(file.sha256());
    Objects.requireNonNull(file.reader());
    Instant.parse(file.imported());
    for (PartEntry part : file.parts()) {
      Objects.requireNonNull(part.folder());
      Objects.requireNonNull(part.set());
      Objects.requireNonNull(part.edition());
      Objects.requireNonNull(part.sha256());
      LocalDate.parse(part.from());
      if (part.to() != null) {
        LocalDate.parse(part.to());
      }
    }
  }

  /** Puts this manifest in the place of the old one, in one step. */
  void write(Path book) throws IOException {
    Path next = book.resolve(NAME + ".next");
    ByteBuffer bytes = ByteBuffer.wrap(GSON.toJson(this).getBytes(StandardCharsets.UTF_8));
    try (FileChannel file =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    try {
      Files.move(next, book.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onlyPlain) {
      Files.move(next, book.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }
    BookFiles.sync(book);
  }

  private static CodeBookException damaged(Path book, Throwable cause) {
    return new CodeBookException(
        "the code book in "
            + book
            + " is damaged ("
            + NAME
            + " cannot be read): remove the folder and import the files again",
        cause);
  }
}
