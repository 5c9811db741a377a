package org.scrubjay.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.scrubjay.ide.NoteIndex;
import org.scrubjay.ide.Outline;
import org.scrubjay.ide.Workbench;
import org.scrubjay.note.NoteNames;

/**
 * Which notes of the workspace have a code. Folders are looked through in the background; of a note
 * its codes and their places are kept, and nothing else. What is open counts as it stands in the
 * editor.
 */
final class WorkspaceNotes {
  /** A folder with more notes than this is no folder that somebody works in. */
  private static final int MOST_NOTES = 20_000;

  private static final int MOST_SYMBOLS = 500;

  private final Workbenches workbenches;
  private final Documents documents;
  private final Executor background;
  private final SafeLogging logging;
  private final Map<String, NoteIndex> closed = new ConcurrentHashMap<>();

  /**
   * @param background one thread, which may be busy with this for a while
   */
  WorkspaceNotes(
      Workbenches workbenches, Documents documents, Executor background, SafeLogging logging) {
    this.workbenches = workbenches;
    this.documents = documents;
    this.background = background;
    this.logging = logging;
  }

  /** Begins to look through the folders with these names. */
  void look(List<String> folders) {
    folders.forEach(
        folder ->
            file(folder)
                .ifPresent(
                    path ->
                        background.execute(logging.guarded("workspace folder", () -> walk(path)))));
  }

  /** Looks at a file again that was changed, made or deleted. */
  void changed(String uri) {
    file(uri)
        .filter(path -> NoteNames.isNote(uri))
        .ifPresent(path -> background.execute(logging.guarded("workspace file", () -> read(path))));
  }

  /** Every place of a note where a code stands that begins with {@code query}. */
  Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>> symbols(String query) {
    if (query.isBlank()) {
      return Either.forRight(List.of());
    }
    List<NoteIndex> open = documents.all().stream().map(NoteIndex::of).toList();
    List<String> names = open.stream().map(NoteIndex::uri).toList();
    Stream<NoteIndex> others =
        closed.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(entry -> !names.contains(entry.getKey()))
            .map(Map.Entry::getValue);
    return Either.forRight(
        Stream.concat(open.stream(), others)
            .flatMap(note -> note.matching(query).stream().map(entry -> symbol(note, entry)))
            .limit(MOST_SYMBOLS)
            .toList());
  }

  private void walk(Path folder) {
    try {
      Files.walkFileTree(folder, new Reader());
    } catch (IOException unreadable) {
      // A folder that cannot be read has no notes for us.
      closed.keySet().removeIf(uri -> uri.startsWith(folder.toUri().toString()));
    }
  }

  private final class Reader extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
      boolean skipped =
          name.startsWith(".") || name.equals("node_modules") || name.equals("target");
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (NoteNames.isNote(file.toString())) {
        read(file);
      }
      return closed.size() < MOST_NOTES && !Thread.currentThread().isInterrupted()
          ? FileVisitResult.CONTINUE
          : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }

  private void read(Path file) {
    String uri = file.toUri().toString();
    try {
      Workbench workbench = workbenches.of(uri);
      if (workbench.ignored() || Files.size(file) > workbench.mostBytes()) {
        closed.remove(uri);
        return;
      }
      // Malformed bytes are replaced: they are in no code.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      closed.put(uri, NoteIndex.of(uri, text, workbench.book(), workbench.reading()));
    } catch (IOException gone) {
      closed.remove(uri);
    }
  }

  private static WorkspaceSymbol symbol(NoteIndex note, NoteIndex.Entry entry) {
    Range range =
        new Range(
            new Position(entry.start().line(), entry.start().character()),
            new Position(entry.end().line(), entry.end().character()));
    return new WorkspaceSymbol(
        entry.code(),
        FeaturesToLsp.kind(entry.procedure() ? Outline.Kind.PROCEDURE : Outline.Kind.DIAGNOSIS),
        Either.forLeft(new Location(note.uri(), range)));
  }

  private static Optional<Path> file(String uri) {
    try {
      return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
    } catch (IllegalArgumentException noFile) {
      return Optional.empty();
    }
  }
}
