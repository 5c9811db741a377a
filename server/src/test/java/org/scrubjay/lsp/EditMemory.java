package org.scrubjay.lsp;

import org.scrubjay.ide.ZipRule;

/** Types 10,000 times into a note and tells how much memory is in use before and after. */
final class EditMemory {
  private static final int EDITS = 10_000;
  private static final long KIBIBYTE = 1024;

  private EditMemory() {}

  public static void main(String[] args) {
    String note = "DOS: 03/14/2025\nCPT: 75574-26  dx A\nICD-10: A. R07.9\n";
    try (Service service = new Service(new ZipRule())) {
      Wire wire = service.initialized(Service.pulling());
      service.open(note.repeat(50));
      type(wire, service, 1, 500);
      long before = used();
      type(wire, service, 501, EDITS);
      long after = used();
      System.out.printf(
          "%d edits: %d KiB before, %d KiB after, %+d KiB%n",
          EDITS, before / KIBIBYTE, after / KIBIBYTE, (after - before) / KIBIBYTE);
    }
  }

  private static void type(Wire wire, Service service, int from, int count) {
    for (int version = from + 1; version <= from + count; version++) {
      boolean insert = version % 2 == 0;
      service.change(version, 2, 0, insert ? 0 : 1, insert ? "x" : "");
      if (version % 20 == 0) {
        wire.ask("textDocument/diagnostic", Service.document());
        wire.ask("textDocument/semanticTokens/full", Service.document());
        wire.ask("scrubjay/status", Service.document());
      }
    }
  }

  /** Bytes that are still in use when the garbage is gone. */
  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
