package org.scrubjay.lsp;

import org.scrubjay.ide.Snapshot;

/** Names the text that an answer speaks of, towards the client that has it. */
final class SnapshotId {
  private SnapshotId() {}

  /**
   * The version alone would not do: it starts again when a document is closed and opened, and the
   * date that stands in for a missing one moves on, as code books and settings do.
   */
  static String of(Snapshot snapshot) {
    return snapshot.version()
        + "."
        + Integer.toHexString(snapshot.source().hashCode())
        + "."
        + snapshot.workbench().defaultDate().toEpochDay()
        + "."
        + snapshot.workbench().generation();
  }
}
