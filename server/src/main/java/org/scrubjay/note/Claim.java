package org.scrubjay.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scrubjay.codes.Setting;
import org.scrubjay.text.Span;

/**
 * What is billed for one date of service. A note holds one claim per {@code DOS:} label.
 *
 * @param span the part of the note that the claim covers
 * @param header the values that hold for it, those of the note included
 * @param diagnoses in the order of the claim; the first is the first-listed one
 */
public record Claim(Span span, Header header, List<ServiceLine> lines, List<Diagnosis> diagnoses) {

  public Claim {
    lines = List.copyOf(lines);
    diagnoses = List.copyOf(diagnoses);
  }

  /** The NCCI tables to look in: the one of the claim kind, or none when it is not stated. */
  public Optional<Setting> setting() {
    return header.claimKind().flatMap(kind -> kind.value().setting());
  }

  /** The day of {@code line}: its own, else the claim's; none when neither is stated. */
  public Optional<LocalDate> dateOf(ServiceLine line) {
    return line.ownDate().or(header::dateOfService).map(Stated::value);
  }
}
