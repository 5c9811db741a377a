package org.scrubjay.codes.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrubjay.codes.official.Downloads;
import org.scrubjay.codes.official.OfficialFile;
import org.scrubjay.codes.official.OfficialReader;
import org.scrubjay.codes.official.Tables;

/** Finds the files that some reader recognises in what the user named. */
final class Discovery {
  private final List<OfficialReader> readers;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<FileResult> others = new ArrayList<>();

  Discovery(List<OfficialReader> readers) {
    this.readers = readers;
  }

  /** Those recognised, in the order of the command line and, within a folder, of their paths. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** What became of everything else. */
  List<FileResult> others() {
    return others;
  }

  /**
   * Looks into a file, an archive or a folder.
   *
   * @param path absolute, or from the current folder
   */
  void look(Path path) {
    int before = candidates.size();
    try {
      if (Files.isDirectory(path)) {
        for (Path file : below(path)) {
          lookInto(file, false);
        }
      } else if (Files.exists(path)) {
        lookInto(path, true);
      } else {
        others.add(failed(path.toString(), "there is no such file or folder"));
        return;
      }
    } catch (IOException unreadable) {
      others.add(failed(path.toString(), why(unreadable)));
      return;
    }
    boolean explained =
        others.stream()
            .anyMatch(one -> one.status().isFailure() && one.path().startsWith(path.toString()));
    if (candidates.size() == before && !explained) {
      others.add(failed(path.toString(), "nothing in it is a file that Scrubjay knows" + HINT));
    }
  }

  private static final String UTF_16 =
      "it is text in UTF-16, which no publisher uses: save it as UTF-8";

  private static final String HINT = "; 'scrubjay codes sources' lists what can be imported";

  private void lookInto(Path download, boolean named) {
    Downloads downloads;
    try {
      downloads = Downloads.in(download);
    } catch (IOException unreadable) {
      others.add(failed(download.toString(), why(unreadable)));
      return;
    }
    downloads.refused().forEach(refused -> others.add(failed(refused.path(), refused.reason())));
    boolean single =
        downloads.files().size() == 1
            && downloads.files().get(0).path().equals(download.toString());
    for (OfficialFile file : downloads.files()) {
      recognise(download, file, named && single);
    }
  }

  private void recognise(Path download, OfficialFile file, boolean named) {
    try {
      byte[] head = Tables.head(file);
      Optional<OfficialReader> reader = Optional.empty();
      for (OfficialReader candidate : readers) {
        if (reader.isEmpty() && candidate.recognises(file, head)) {
          reader = Optional.of(candidate);
        }
      }
      if (reader.isPresent()) {
        candidates.add(new Candidate(download, file, reader.get(), head));
      } else if (named) {
        others.add(
            failed(
                file.path(), isUtf16(head) ? UTF_16 : "it is no file that Scrubjay knows" + HINT));
      } else {
        others.add(
            FileResult.of(
                file.path(),
                FileResult.Status.SKIPPED,
                Optional.empty(),
                isUtf16(head) ? UTF_16 : "of no known kind"));
      }
    } catch (IOException unreadable) {
      others.add(failed(file.path(), why(unreadable)));
    }
  }

  private static boolean isUtf16(byte[] head) {
    return head.length > 1
        && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
            || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
  }

  /** What is wrong with a file, without what a library may have read from it. */
  static String why(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static FileResult failed(String path, String reason) {
    return FileResult.of(path, FileResult.Status.FAILED, Optional.empty(), reason);
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.toString().contains("__MACOSX"))
          .sorted()
          .toList();
    }
  }
}
