package org.scrubjay.codes.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scrubjay.codes.Edition;

/**
 * A change of a code book folder, the only one at a time. New parts are written beside the old ones
 * and become the book in one step, with {@link #commit}; closing without it, or dying at any
 * moment, leaves the book as it was, and the next change sweeps away what was left. Its methods may
 * be called from several threads.
 */
public final class BookUpdate implements Closeable {
  private static final String LOCK = "import.lock";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final List<Manifest.ImportedFile> files;
  private boolean changed;

  private BookUpdate(Path folder, FileChannel channel, FileLock lock) throws IOException {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.files = new ArrayList<>(Manifest.read(folder).files());
    Files.createDirectories(folder.resolve(BookFolder.PARTS));
    sweep();
  }

  /**
   * Begins a change; the folder is made if there is none.
   *
   * @param waiting called once if another process is changing the book, which is then waited for
   * @throws CodeBookException if the book is damaged, or this process is changing it already
   */
  public static BookUpdate begin(BookFolder book, Runnable waiting) throws IOException {
    FileChannel channel = lockFile(book);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        lock = channel.lock();
      }
      return new BookUpdate(book.path(), channel, lock);
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
      throw new CodeBookException(
          "this process is importing into " + book.path() + " already", sameProcess);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel lockFile(BookFolder book) throws IOException {
    try {
      Files.createDirectories(book.path());
      return FileChannel.open(
          book.path().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException denied) {
      throw new CodeBookException("no permission to write " + denied.getFile(), denied);
    }
  }

  /**
   * What a file brings, while it is read. Kept with {@link BookUpdate#keep}, dropped otherwise.
   *
   * @param stem the file's name without its extension: a file replaces what one of the same name
   *     brought to the same edition
   */
  public Parts parts(String stem) {
    return new Parts(stem);
  }

  /** Whether this very file was imported by readers of this version. */
  public synchronized boolean has(String path, String sha256, int readerVersion) {
    String name = nameInDownload(path);
    return files.stream()
        .anyMatch(
            file ->
                file.sha256().equals(sha256)
                    && file.readerVersion() == readerVersion
                    && nameInDownload(file.path()).equals(name));
  }

  /** Keeps what a file brought; it becomes part of the book with the next commit. */
  public synchronized void keep(
      String path,
      String sha256,
      String reader,
      int readerVersion,
      Instant imported,
      boolean licence,
      long skipped,
      Parts parts)
      throws IOException {
    List<Manifest.PartEntry> entries = parts.finish();
    Set<String> replaced = new HashSet<>();
    entries.forEach(entry -> replaced.add(entry.set() + "/" + entry.edition()));
    replace(parts.stem, replaced);
    files.add(
        new Manifest.ImportedFile(
            path, sha256, reader, readerVersion, imported.toString(), licence, skipped, entries));
    changed = true;
  }

  /**
   * Takes editions out of the book.
   *
   * @param edition the name as {@code codes list} shows it, which several sets may have, or with
   *     the set before it: {@code icd10cm/FY2026}
   * @return what was removed, in the order of its import
   */
  public synchronized List<BookFolder.Entry> remove(String edition) {
    List<BookFolder.Entry> removed = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Manifest.ImportedFile file = files.get(i);
      List<Manifest.PartEntry> rest = new ArrayList<>();
      for (Manifest.PartEntry part : file.parts()) {
        String id = part.set() + "/" + part.edition();
        if (part.edition().equals(edition) || id.equals(edition)) {
          removed.add(BookFolder.entry(file, part));
        } else {
          rest.add(part);
        }
      }
      files.set(i, with(file, rest));
    }
    files.removeIf(file -> file.parts().isEmpty());
    changed |= !removed.isEmpty();
    return List.copyOf(removed);
  }

  /** Makes everything kept and removed the book, in one step, and deletes what it replaced. */
  public synchronized void commit() throws IOException {
    if (changed) {
      BookFiles.sync(folder.resolve(BookFolder.PARTS));
      new Manifest(Manifest.FORMAT, files).write(folder);
      changed = false;
      sweep();
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (changed) {
        files.clear();
        files.addAll(Manifest.read(folder).files());
      }
      sweep();
      lock.release();
    }
  }

  /** The parts that a file brings: one for each edition. One thread at a time. */
  public final class Parts implements Closeable {
    private final String stem;
    private final List<Open> open = new ArrayList<>();
    private boolean finished;

    private Parts(String stem) {
      this.stem = stem;
    }

    private record Open(String name, CodeBookWriter book, EditionWriter rows, Edition edition) {}

    /** Begins an edition, or goes on with it. */
    public EditionWriter edition(Edition edition) throws IOException {
      Optional<Open> known =
          open.stream()
              .filter(
                  one ->
                      one.edition().set() == edition.set()
                          && one.edition().name().equals(edition.name()))
              .findFirst();
      if (known.isPresent()) {
        return known.get().rows();
      }
      String name = edition.set().id() + "-" + UUID.randomUUID();
      Path place = folder.resolve(BookFolder.PARTS).resolve(name);
      Files.createDirectories(place);
      CodeBookWriter book = CodeBookWriter.create(place);
      Open one = new Open(name, book, book.edition(edition), edition);
      open.add(one);
      return one.rows();
    }

    /** The editions with the rows added so far. */
    public List<Edition> counted() {
      return open.stream().map(one -> one.rows().counted()).toList();
    }

    private List<Manifest.PartEntry> finish() throws IOException {
      List<Manifest.PartEntry> entries = new ArrayList<>();
      for (Open one : open) {
        one.book().finish();
        one.book().close();
        Path place = folder.resolve(BookFolder.PARTS).resolve(one.name());
        Files.deleteIfExists(place.resolve("write.lock"));
        BookFiles.sync(place);
        Edition edition = one.rows().counted();
        entries.add(
            new Manifest.PartEntry(
                one.name(),
                edition.set().id(),
                edition.name(),
                edition.from().toString(),
                edition.to().map(Object::toString).orElse(null),
                edition.partial(),
                edition.rows(),
                BookFiles.sha256OfAll(place)));
      }
      finished = true;
      return entries;
    }

    @Override
    public void close() throws IOException {
      if (!finished) {
        for (Open one : open) {
          one.book().close();
          BookFiles.delete(folder.resolve(BookFolder.PARTS).resolve(one.name()));
        }
      }
    }
  }

  /** The SHA-256 of a file's bytes in hexadecimal. */
  public static String sha256(Path file) throws IOException {
    return BookFiles.sha256(file);
  }

  /**
   * A file's name without folders and extension, in lower case, letters and digits only: publishers
   * change their hyphens from one download to the next.
   */
  public static String stem(String path) {
    String name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  private void replace(String stem, Set<String> editions) {
    for (int i = 0; i < files.size(); i++) {
      Manifest.ImportedFile file = files.get(i);
      if (stem(file.path()).equals(stem)) {
        List<Manifest.PartEntry> rest =
            file.parts().stream()
                .filter(part -> !editions.contains(part.set() + "/" + part.edition()))
                .toList();
        files.set(i, with(file, rest));
      }
    }
    files.removeIf(file -> file.parts().isEmpty());
  }

  private static Manifest.ImportedFile with(
      Manifest.ImportedFile file, List<Manifest.PartEntry> parts) {
    return new Manifest.ImportedFile(
        file.path(),
        file.sha256(),
        file.reader(),
        file.readerVersion(),
        file.imported(),
        file.licence(),
        file.skipped(),
        parts);
  }

  /** Deletes parts that the manifest on disk does not name. */
  private void sweep() throws IOException {
    Set<String> named = new HashSet<>();
    Manifest.read(folder).files().stream()
        .flatMap(file -> file.parts().stream())
        .forEach(part -> named.add(part.folder()));
    for (Path part : BookFiles.files(folder.resolve(BookFolder.PARTS))) {
      if (!named.contains(part.getFileName().toString())) {
        BookFiles.delete(part);
      }
    }
  }

  /** The last component, which stays the same when a download is moved. */
  private static String nameInDownload(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
