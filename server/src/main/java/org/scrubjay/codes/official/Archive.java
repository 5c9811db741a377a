package org.scrubjay.codes.official;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip archive on disk with the archives inside it. Files inside are read as streams: a file in a
 * nested archive by reading through that archive to it, so that nothing is held in memory.
 */
final class Archive {
  private static final int LONGEST_NAME = 500;

  private final Path file;
  private final String path;
  private final Downloads.Limits limits;
  private final List<OfficialFile> found = new ArrayList<>();
  private long totalBytes;
  private int entries;

  Archive(Path file, String path, Downloads.Limits limits) {
    this.file = file;
    this.path = path;
    this.limits = limits;
  }

  /** Whether the first bytes are those of a zip archive; workbooks are archives, too. */
  static boolean startsLikeOne(OfficialFile file) throws IOException {
    try (InputStream in = file.open()) {
      return isZip(in.readNBytes(4));
    }
  }

  static boolean isZip(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /** What desktops leave in folders and archives. */
  static boolean isClutter(String inside) {
    return inside.startsWith("__MACOSX/")
        || inside.contains("/__MACOSX/")
        || inside.endsWith(".DS_Store")
        || inside.endsWith("Thumbs.db");
  }

  /**
   * The files inside, or none if this is a workbook, which is one file.
   *
   * @throws DownloadException if the archive is damaged or breaks a limit
   */
  Optional<List<OfficialFile>> files() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") != null) {
        return Optional.empty();
      }
      Set<String> names = new HashSet<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = checkedName(entry, path, names);
        if (entry.isDirectory() || isClutter(name)) {
          continue;
        }
        count(path);
        Inside inside = new Inside(List.of(entry.getName()), path + "/" + name, entry.getSize());
        if (isZip(head(zip, entry, inside.path()))) {
          nested(inside, 2);
        } else {
          add(inside, Math.max(0, entry.getSize()));
        }
      }
      return Optional.of(found);
    } catch (ZipException | EOFException damaged) {
      throw damaged(path, damaged);
    } catch (IllegalArgumentException badName) {
      throw new DownloadException(path + " has file names that cannot be read", badName);
    }
  }

  private static byte[] head(ZipFile zip, ZipEntry entry, String path) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(4);
    } catch (ZipException | EOFException cutOff) {
      throw damaged(path, cutOff);
    }
  }

  /** Lists an archive in the archive; a workbook there is one file. */
  private void nested(Inside archive, int depth) throws IOException {
    if (depth > limits.depth()) {
      throw new DownloadException(
          archive.path() + " is inside more than " + (limits.depth() - 1) + " archives");
    }
    List<Inside> inner = new ArrayList<>();
    List<Inside> deeper = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(archive.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("[Content_Types].xml")) {
          add(archive, Math.max(0, archive.bytes()));
          return;
        }
        String name = checkedName(entry, archive.path(), names);
        if (entry.isDirectory() || isClutter(name)) {
          continue;
        }
        count(archive.path());
        String inside = archive.path() + "/" + name;
        InputStream bytes = limited(zip, entry, inside);
        boolean isArchive = isZip(bytes.readNBytes(4));
        long size = 4 + bytes.transferTo(OutputStream.nullOutputStream());
        Inside file = new Inside(plus(archive.names(), entry.getName()), inside, size);
        (isArchive ? deeper : inner).add(file);
        addBytes(size, inside);
      }
    } catch (ZipException | EOFException damaged) {
      throw damaged(archive.path(), damaged);
    }
    if (names.isEmpty()) {
      throw new DownloadException(archive.path() + " is an empty or damaged zip archive");
    }
    found.addAll(inner);
    for (Inside file : deeper) {
      nested(file, depth + 1);
    }
  }

  private void add(Inside file, long bytes) throws DownloadException {
    addBytes(bytes, file.path());
    found.add(file);
  }

  private void addBytes(long bytes, String where) throws DownloadException {
    totalBytes += bytes;
    if (bytes > limits.entryBytes()) {
      throw tooLarge(where, limits.entryBytes());
    }
    if (totalBytes > limits.totalBytes()) {
      throw tooLarge(path, limits.totalBytes());
    }
  }

  private void count(String where) throws DownloadException {
    entries++;
    if (entries > limits.entries()) {
      throw new DownloadException(where + " holds more than " + limits.entries() + " files");
    }
  }

  /** The name with slashes, if it stays inside the archive and a person could have typed it. */
  private static String checkedName(ZipEntry entry, String archive, Set<String> names)
      throws DownloadException {
    String name = entry.getName().replace('\\', '/');
    boolean leavesTheArchive =
        name.startsWith("/")
            || name.matches("^[A-Za-z]:.*")
            || List.of(name.split("/", -1)).contains("..");
    if (leavesTheArchive) {
      throw new DownloadException(archive + " names a file outside itself: it is not safe to open");
    }
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new DownloadException(archive + " holds a file whose name cannot be right");
    }
    if (!names.add(name)) {
      throw new DownloadException(archive + " holds two files named " + name);
    }
    return name;
  }

  private InputStream limited(InputStream in, ZipEntry entry, String name) {
    return new EntryStream(in, name, entry, limits);
  }

  private static List<String> plus(List<String> names, String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return List.copyOf(longer);
  }

  static DownloadException damaged(String path, IOException cause) {
    return new DownloadException(
        path + " is cut off or damaged (" + cause.getMessage() + "): download it again", cause);
  }

  static DownloadException tooLarge(String path, long bytes) {
    return new DownloadException(
        path + " unpacks to more than " + bytes + " bytes: it is not an official file");
  }

  /**
   * A file inside the archive.
   *
   * @param names of the entry, and of the entries inside it that lead to the file
   * @param bytes inflated size as the archive states it, negative if it does not
   */
  private final class Inside implements OfficialFile {
    private final List<String> names;
    private final String path;
    private final long bytes;

    Inside(List<String> names, String path, long bytes) {
      this.names = names;
      this.path = path;
      this.bytes = bytes;
    }

    List<String> names() {
      return names;
    }

    long bytes() {
      return bytes;
    }

    @Override
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public OptionalLong size() {
      return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    @Override
    public InputStream open() throws IOException {
      ZipFile zip;
      try {
        zip = new ZipFile(file.toFile());
      } catch (ZipException cutOff) {
        throw damaged(Archive.this.path, cutOff);
      }
      try {
        ZipEntry entry = zip.getEntry(names.get(0));
        if (entry == null) {
          throw new DownloadException(path + " is no longer in its archive");
        }
        InputStream in = limited(zip.getInputStream(entry), entry, path);
        for (String name : names.subList(1, names.size())) {
          in = entryNamed(name, in);
        }
        return closing(in, zip);
      } catch (IOException | RuntimeException failed) {
        zip.close();
        throw failed;
      }
    }

    private InputStream entryNamed(String name, InputStream archive) throws IOException {
      ZipInputStream zip = new ZipInputStream(archive);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return limited(zip, entry, path);
        }
      }
      throw new DownloadException(path + " is no longer in its archive");
    }

    private static InputStream closing(InputStream in, ZipFile zip) {
      return new FilterInputStream(in) {
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          return in.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
          try (zip) {
            super.close();
          }
        }
      };
    }
  }
}
