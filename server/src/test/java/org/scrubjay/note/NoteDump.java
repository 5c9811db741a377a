package org.scrubjay.note;

import java.util.Optional;
import java.util.stream.Collectors;
import org.scrubjay.text.Span;

/** What was read from a note as text, for expectations that people can read. */
final class NoteDump {
  private NoteDump() {}

  static String of(Note note) {
    StringBuilder out = new StringBuilder("kind ").append(note.kind().id()).append('\n');
    out.append(header(note.header()));
    for (Claim claim : note.claims()) {
      out.append("claim")
          .append(claim.header().dateOfService().map(day -> " of " + day.value()).orElse(""))
          .append(claim.setting().map(setting -> ", " + setting.words()).orElse(""))
          .append('\n');
      claim.lines().forEach(line -> out.append("  bills ").append(line(note, line)).append('\n'));
      claim
          .diagnoses()
          .forEach(
              diagnosis ->
                  out.append("  diagnosis ")
                      .append(diagnosis.pointer().map(letter -> letter + " ").orElse(""))
                      .append(diagnosis.code())
                      .append('\n'));
    }
    for (CodeMention mention : note.mentions()) {
      out.append(mention.confidence().name().toLowerCase(java.util.Locale.ROOT))
          .append(' ')
          .append(mention.kind().name().toLowerCase(java.util.Locale.ROOT))
          .append(' ')
          .append(mention.code())
          .append(mention.words().map(words -> " \"" + note.text(words) + "\"").orElse(""))
          .append('\n');
    }
    if (!note.numbers().isEmpty()) {
      out.append("only numbers: ")
          .append(note.numbers().stream().map(Stated::value).collect(Collectors.joining(", ")))
          .append('\n');
    }
    return out.toString();
  }

  private static String header(Header header) {
    StringBuilder out = new StringBuilder();
    value(out, "dos", header.dateOfService());
    value(out, "payer", header.payer());
    value(out, "mac", header.mac());
    value(out, "pos", header.placeOfService());
    value(out, "locality", header.locality());
    value(out, "sex", header.sex());
    value(out, "age", header.age());
    value(out, "claim", header.claimKind());
    return out.isEmpty() ? "" : "header" + out + "\n";
  }

  private static void value(StringBuilder out, String name, Optional<? extends Stated<?>> stated) {
    stated.ifPresent(value -> out.append(' ').append(name).append('=').append(value.value()));
  }

  private static String line(Note note, ServiceLine line) {
    StringBuilder out = new StringBuilder(line.written());
    line.unitsSpan().ifPresent((Span any) -> out.append(" units ").append(line.units()));
    if (!line.pointers().isEmpty()) {
      out.append(" dx ")
          .append(
              line.pointers().stream()
                  .map(Stated::value)
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")));
    }
    line.charge().ifPresent(charge -> out.append(" charge ").append(charge.value()));
    line.revenueCode().ifPresent(code -> out.append(" revenue ").append(code.value()));
    line.ownDate().ifPresent(day -> out.append(" on ").append(day.value()));
    return out.toString();
  }
}
