package org.scrubjay.codes.official;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The files in what a person has downloaded: a folder with all below it, a zip archive with all
 * inside it, or one file. Nothing is ever unpacked to disk, and an archive that would fill the
 * memory or the disk, or that names files outside itself, is refused.
 *
 * @param files in the order of their paths, so that two runs read them alike
 * @param refused archives that cannot or must not be opened; the other files are not affected
 */
public record Downloads(List<OfficialFile> files, List<Refused> refused) {

  public Downloads {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /**
   * An archive that was not opened.
   *
   * @param path as {@link OfficialFile#path()}
   * @param reason for a person, with the path
   */
  public record Refused(String path, String reason) {}

  /**
   * How much an archive may hold. Deflate packs no better than 1030 to 1; the official tables stay
   * below 30 to 1 and, in one archive, below one gigabyte.
   *
   * @param entryBytes most inflated bytes of one file
   * @param totalBytes most inflated bytes of one archive with all archives inside it
   * @param ratio most inflated bytes for a packed one, in files above one megabyte
   * @param entries most files in one archive with all archives inside it
   * @param depth most archives inside each other
   */
  public record Limits(long entryBytes, long totalBytes, int ratio, int entries, int depth) {
    public static final Limits USUAL = new Limits(1_000_000_000L, 4_000_000_000L, 300, 20_000, 4);
  }

  public static Downloads in(Path path) throws IOException {
    return in(path, Limits.USUAL);
  }

  /**
   * Looks into a folder, an archive or a file. Folders are not followed through symbolic links.
   *
   * @throws IOException if the path does not exist or a folder cannot be read
   */
  public static Downloads in(Path path, Limits limits) throws IOException {
    Path start = path.toRealPath();
    if (!Files.isDirectory(start)) {
      Listing listing = new Listing(limits);
      listing.add(start, path.getFileName() == null ? start.toString() : path.toString());
      return listing.sorted();
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(start)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    Listing listing = new Listing(limits);
    for (Path file : paths) {
      String inside = start.relativize(file).toString().replace('\\', '/');
      if (!Archive.isClutter(inside)) {
        listing.add(file, path + "/" + inside);
      }
    }
    return listing.sorted();
  }

  private record OnDisk(Path file, String path) implements OfficialFile {
    @Override
    public String name() {
      return file.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public OptionalLong size() {
      long bytes = file.toFile().length();
      return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
  }

  private static final class Listing {
    private final Limits limits;
    private final List<OfficialFile> files = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    Listing(Limits limits) {
      this.limits = limits;
    }

    void add(Path file, String path) throws IOException {
      OnDisk onDisk = new OnDisk(file, path);
      if (!Archive.startsLikeOne(onDisk)) {
        files.add(onDisk);
        return;
      }
      try {
        files.addAll(new Archive(file, path, limits).files().orElse(List.of(onDisk)));
      } catch (DownloadException damaged) {
        refused.add(new Refused(path, damaged.getMessage()));
      }
    }

    Downloads sorted() {
      files.sort(Comparator.comparing(OfficialFile::path));
      refused.sort(Comparator.comparing(Refused::path));
      return new Downloads(files, refused);
    }
  }
}
