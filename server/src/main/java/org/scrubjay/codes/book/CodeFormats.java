package org.scrubjay.codes.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;

/** The layouts of code tables: procedures, diagnoses, their notes, modifiers. */
final class CodeFormats {
  static final RowFormat<Procedure> PROCEDURE = new ProcedureFormat();
  static final RowFormat<DiagnosisCode> DIAGNOSIS = new DiagnosisFormat();
  static final RowFormat<NumberedNote> NOTE = new NoteFormat();
  static final RowFormat<ModifierCode> MODIFIER = new ModifierFormat();

  private CodeFormats() {}

  /** A note with its place in the printed order. */
  record NumberedNote(int order, DiagnosisNote note) {}

  private record ProcedureFormat() implements RowFormat<Procedure> {
    private static final List<CodeSystem> SYSTEMS = List.of(CodeSystem.values());

    @Override
    public char table() {
      return 'c';
    }

    @Override
    public String key(Procedure row) {
      return row.code();
    }

    @Override
    public void write(Procedure row, RowOutput out) {
      out.number(row.system().ordinal());
      out.text(row.label());
      out.source(row.labelSource());
      out.period(row.validity());
      out.optionalDay(row.attestedFrom());
      out.texts(row.successors());
      out.texts(row.abbreviations());
      out.flag(row.imaging().isPresent());
      row.imaging().ifPresent(imaging -> writeImaging(imaging, out));
    }

    @Override
    public Procedure read(String key, RowInput in) {
      CodeSystem system = SYSTEMS.get(in.number());
      String label = in.text();
      SourceRef labelSource = in.source();
      Period validity = in.period();
      Optional<LocalDate> attestedFrom = in.optionalDay();
      List<String> successors = in.texts();
      List<String> abbreviations = in.texts();
      Optional<Imaging> imaging = in.flag() ? Optional.of(readImaging(in)) : Optional.empty();
      return new Procedure(
          system,
          key,
          label,
          labelSource,
          validity,
          attestedFrom,
          successors,
          abbreviations,
          imaging);
    }

    private static void writeImaging(Imaging imaging, RowOutput out) {
      out.shared(imaging.modality());
      out.shared(imaging.region());
      out.optionalShared(imaging.contrast().map(Enum::name));
      out.optionalNumber(imaging.viewsAtLeast());
      out.optionalNumber(imaging.viewsAtMost());
      out.number(imaging.complete().map(complete -> complete ? 2 : 1).orElse(0));
      out.optionalShared(imaging.sides().map(Enum::name));
    }

    private static Imaging readImaging(RowInput in) {
      String modality = in.shared();
      String region = in.shared();
      Optional<Imaging.Contrast> contrast = in.optionalShared().map(Imaging.Contrast::valueOf);
      OptionalInt viewsAtLeast = in.optionalNumber();
      OptionalInt viewsAtMost = in.optionalNumber();
      int complete = in.number();
      return new Imaging(
          modality,
          region,
          contrast,
          viewsAtLeast,
          viewsAtMost,
          complete == 0 ? Optional.empty() : Optional.of(complete == 2),
          in.optionalShared().map(Imaging.Sides::valueOf));
    }
  }

  private record DiagnosisFormat() implements RowFormat<DiagnosisCode> {
    @Override
    public char table() {
      return 'd';
    }

    @Override
    public String key(DiagnosisCode row) {
      return Codes.bare(row.code());
    }

    @Override
    public void write(DiagnosisCode row, RowOutput out) {
      out.text(row.title());
      out.flag(row.billable());
      out.period(row.validity());
      out.texts(row.successors());
    }

    @Override
    public DiagnosisCode read(String key, RowInput in) {
      return new DiagnosisCode(Codes.dotted(key), in.text(), in.flag(), in.period(), in.texts());
    }
  }

  private record NoteFormat() implements RowFormat<NumberedNote> {
    private static final List<DiagnosisNote.Kind> KINDS = List.of(DiagnosisNote.Kind.values());

    @Override
    public char table() {
      return 'n';
    }

    @Override
    public String key(NumberedNote row) {
      return Codes.bare(row.note().carrier());
    }

    @Override
    public void write(NumberedNote row, RowOutput out) {
      out.order(row.order());
      out.number(row.note().kind().ordinal());
      out.text(row.note().text());
      out.number(row.note().codes().size());
      for (CodePattern pattern : row.note().codes()) {
        out.text(pattern.first());
        out.text(pattern.last().equals(pattern.first()) ? "" : pattern.last());
      }
    }

    @Override
    public NumberedNote read(String key, RowInput in) {
      int order = in.order();
      DiagnosisNote.Kind kind = KINDS.get(in.number());
      String text = in.text();
      CodePattern[] codes = new CodePattern[in.number()];
      for (int i = 0; i < codes.length; i++) {
        String first = in.text();
        String last = in.text();
        codes[i] = new CodePattern(first, last.isEmpty() ? first : last);
      }
      String carrier = key.contains("-") ? key : Codes.dotted(key);
      return new NumberedNote(order, new DiagnosisNote(carrier, kind, text, List.of(codes)));
    }
  }

  private record ModifierFormat() implements RowFormat<ModifierCode> {
    @Override
    public char table() {
      return 'm';
    }

    @Override
    public String key(ModifierCode row) {
      return row.modifier();
    }

    @Override
    public void write(ModifierCode row, RowOutput out) {
      out.text(row.label());
      out.period(row.validity());
      out.flag(row.ncciAssociated());
    }

    @Override
    public ModifierCode read(String key, RowInput in) {
      return new ModifierCode(key, in.text(), in.period(), in.flag());
    }
  }
}
