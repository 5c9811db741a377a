package org.scrubjay.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.scrubjay.ide.CodeActions.Repair;
import org.scrubjay.ide.Snapshot;
import org.scrubjay.lint.Fix;
import org.scrubjay.lint.TextEdit;
import org.scrubjay.text.Span;

/**
 * What a diagnostic carries to the client and back: the fixes of its problem. Offsets are UTF-16
 * units in the version of the text that was checked.
 */
record DiagnosticData(String snapshot, String rule, int start, int end, List<CarriedFix> fixes) {

  record CarriedFix(String title, boolean safe, List<CarriedEdit> edits) {}

  record CarriedEdit(int start, int end, String newText) {}

  static DiagnosticData of(Snapshot snapshot, Repair repair) {
    return new DiagnosticData(
        SnapshotId.of(snapshot),
        repair.rule(),
        repair.span().start(),
        repair.span().end(),
        repair.fixes().stream()
            .map(
                fix ->
                    new CarriedFix(
                        fix.title(),
                        fix.kind() == Fix.Kind.SAFE,
                        fix.edits().stream()
                            .map(
                                edit ->
                                    new CarriedEdit(
                                        edit.span().start(), edit.span().end(), edit.newText()))
                            .toList()))
            .toList());
  }

  /**
   * The repair that {@code data} carries; none when it was made for another text, or is not ours.
   */
  static Optional<Repair> repair(Object data, Snapshot snapshot) {
    try {
      return data instanceof JsonElement json
          ? Optional.ofNullable(new Gson().fromJson(json, DiagnosticData.class))
              .filter(carried -> SnapshotId.of(snapshot).equals(carried.snapshot))
              .map(DiagnosticData::repair)
              .filter(repair -> fits(repair, snapshot))
          : Optional.empty();
    } catch (JsonParseException | IllegalArgumentException | NullPointerException notOurs) {
      // Another server's data, or a client's invention: the snapshot still knows the fixes.
      return Optional.empty();
    }
  }

  private Repair repair() {
    return new Repair(
        rule,
        new Span(start, end),
        fixes.stream()
            .map(
                fix ->
                    new Fix(
                        fix.title(),
                        fix.safe() ? Fix.Kind.SAFE : Fix.Kind.CHOICE,
                        fix.edits().stream()
                            .map(
                                edit ->
                                    new TextEdit(
                                        new Span(edit.start(), edit.end()), edit.newText()))
                            .toList()))
            .toList());
  }

  private static boolean fits(Repair repair, Snapshot snapshot) {
    int length = snapshot.source().text().length();
    return repair.rule() != null
        && repair.span().end() <= length
        && repair.fixes().stream()
            .flatMap(fix -> fix.edits().stream())
            .allMatch(edit -> edit.span().end() <= length && edit.newText() != null);
  }
}
