package org.scrubjay.lsp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.ide.Workbench;
import org.scrubjay.text.LineIndex;
import org.scrubjay.text.Position;
import org.scrubjay.text.Source;

/**
 * The open documents. Only the thread that reads messages changes their text, one message after the
 * other, so that edits cannot overtake each other; every other thread reads snapshots. Whoever
 * replaced the code book has all snapshots made anew.
 */
final class Documents {
  private final Map<String, Snapshot> open = new ConcurrentHashMap<>();
  private final Function<String, Workbench> workbench;

  /**
   * @param workbench what holds for a document, by its name; asked at every change, because the
   *     default date moves on at midnight and settings are edited
   */
  Documents(Function<String, Workbench> workbench) {
    this.workbench = workbench;
  }

  /**
   * A change to a text.
   *
   * @param from where the replaced stretch begins; none replaces the whole text
   * @param to the place after its last character
   */
  record Edit(Optional<Position> from, Optional<Position> to, String newText) {}

  synchronized Snapshot open(String uri, int version, String text) {
    return publish(new Snapshot(uri, version, Source.of(text), workbench.apply(uri)));
  }

  /**
   * Applies edits in their order, each to the outcome of the one before.
   *
   * @return the new snapshot; none when the document is not open
   */
  synchronized Optional<Snapshot> change(String uri, int version, List<Edit> edits) {
    return snapshot(uri)
        .map(
            before -> {
              Source source = before.source();
              OptionalInt line = OptionalInt.empty();
              for (Edit edit : edits) {
                Source after = apply(source, edit);
                line = line(source, edit, after);
                source = after;
              }
              return publish(before.edited(version, source, workbench.apply(uri), line));
            });
  }

  synchronized void close(String uri) {
    open.remove(uri);
  }

  /** Makes every snapshot anew, with the workbench that holds now. */
  synchronized List<Snapshot> renew() {
    return List.copyOf(open.values()).stream()
        .map(
            old ->
                publish(
                    new Snapshot(
                        old.uri(), old.version(), old.source(), workbench.apply(old.uri()))))
        .toList();
  }

  Collection<Snapshot> all() {
    return List.copyOf(open.values());
  }

  /** The document as it is now; none when it is not open. */
  Optional<Snapshot> snapshot(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** Whether {@code snapshot} is still what is open under its name. */
  boolean isCurrent(Snapshot snapshot) {
    return open.get(snapshot.uri()) == snapshot;
  }

  private Snapshot publish(Snapshot snapshot) {
    open.put(snapshot.uri(), snapshot);
    return snapshot;
  }

  /** The line that the edit ends in; none when it replaced the whole text. */
  private static OptionalInt line(Source before, Edit edit, Source after) {
    return edit.from().isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            after
                .lines()
                .lineOf(before.lines().offsetOf(edit.from().get()) + edit.newText().length()));
  }

  private static Source apply(Source source, Edit edit) {
    if (edit.from().isEmpty() || edit.to().isEmpty()) {
      return Source.of(edit.newText());
    }
    LineIndex lines = source.lines();
    int from = lines.offsetOf(edit.from().get());
    // A range that ends before it begins is an empty one, as every editor reads it.
    int to = Math.max(from, lines.offsetOf(edit.to().get()));
    String text = source.text();
    return Source.of(text.substring(0, from) + edit.newText() + text.substring(to));
  }
}
