package org.scrubjay.codes.builtin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CodeSystem;
import org.scrubjay.codes.DiagnosisCode;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.Imaging;
import org.scrubjay.codes.ModifierCode;
import org.scrubjay.codes.Procedure;
import org.scrubjay.codes.SourceRef;
import org.scrubjay.codes.book.EditionWriter;

/** Compiles the tables of codes: procedures, diagnoses, their notes, modifiers. */
final class CodeTables {
  private static final SourceRef OWN_LABEL = SourceRef.of("Scrubjay label, not the CPT descriptor");
  private static final Map<String, Boolean> BITS = Map.of("0", false, "1", true);
  private static final Map<String, CodeSystem> SYSTEMS =
      Map.of("cpt", CodeSystem.CPT, "hcpcs", CodeSystem.HCPCS);
  private static final Map<String, Optional<Imaging.Contrast>> CONTRASTS =
      Map.of(
          "", Optional.empty(),
          "none", Optional.empty(),
          "without", Optional.of(Imaging.Contrast.WITHOUT),
          "with", Optional.of(Imaging.Contrast.WITH),
          "both", Optional.of(Imaging.Contrast.WITHOUT_THEN_WITH));
  private static final Map<String, Optional<Boolean>> COMPLETENESS =
      Map.of("", Optional.empty(), "complete", Optional.of(true), "limited", Optional.of(false));
  private static final Map<String, Optional<Imaging.Sides>> SIDES =
      Map.of(
          "", Optional.empty(),
          "either", Optional.of(Imaging.Sides.ONE),
          "unilateral", Optional.of(Imaging.Sides.ONE),
          "bilateral", Optional.of(Imaging.Sides.BOTH));
  private static final Map<String, DiagnosisNote.Kind> NOTE_KINDS =
      Map.of(
          "excludes1", DiagnosisNote.Kind.EXCLUDES1,
          "excludes2", DiagnosisNote.Kind.EXCLUDES2,
          "codeFirst", DiagnosisNote.Kind.CODE_FIRST,
          "useAdditional", DiagnosisNote.Kind.USE_ADDITIONAL,
          "inclusion", DiagnosisNote.Kind.INCLUSION,
          "sevenChr", DiagnosisNote.Kind.SEVENTH_CHARACTER,
          "codeAlso", DiagnosisNote.Kind.CODE_ALSO);

  private final Path folder;
  private final BuiltinEditions editions;

  CodeTables(Path folder, BuiltinEditions editions) {
    this.folder = folder;
    this.editions = editions;
  }

  void compile() throws IOException {
    procedures();
    diagnoses();
    notes();
    modifiers();
  }

  private void procedures() throws IOException {
    Table table =
        Table.read(
            folder.resolve("procedures.tsv"),
            "code",
            "system",
            "from",
            "to",
            "attested_from",
            "successors",
            "label",
            "abbreviations",
            "modality",
            "region",
            "contrast",
            "views_min",
            "views_max",
            "completeness",
            "side",
            "source");
    for (TableRow row : table.rows()) {
      CodeSystem system = row.choice("system", SYSTEMS);
      CodeSet set = system == CodeSystem.CPT ? CodeSet.CPT : CodeSet.HCPCS;
      SourceRef source = editions.source(row);
      Procedure procedure =
          new Procedure(
              system,
              row.required("code"),
              row.required("label"),
              system == CodeSystem.CPT ? OWN_LABEL : source,
              row.period(),
              row.optionalDay("attested_from"),
              row.list("successors", " "),
              row.list("abbreviations", ";"),
              imaging(row));
      for (EditionWriter edition : editions.since(set, Optional.empty())) {
        edition.add(procedure);
      }
    }
  }

  private static Optional<Imaging> imaging(TableRow row) {
    return row.optional("modality")
        .map(
            modality ->
                new Imaging(
                    modality,
                    row.text("region"),
                    row.choice("contrast", CONTRASTS),
                    row.optionalNumber("views_min"),
                    row.optionalNumber("views_max"),
                    row.choice("completeness", COMPLETENESS),
                    row.choice("side", SIDES)));
  }

  private void diagnoses() throws IOException {
    Table table =
        Table.read(
            folder.resolve("icd10cm.tsv"),
            "code",
            "from",
            "to",
            "billable",
            "title",
            "successors",
            "attested");
    for (TableRow row : table.rows()) {
      DiagnosisCode code =
          new DiagnosisCode(
              row.required("code"),
              row.required("title"),
              row.choice("billable", BITS),
              row.period(),
              row.list("successors", " "));
      for (EditionWriter edition : editions.since(CodeSet.ICD10CM, row.optionalDay("attested"))) {
        edition.add(code);
      }
    }
  }

  private void notes() throws IOException {
    Table table = Table.read(folder.resolve("icd10cm-notes.tsv"), "code", "kind", "text", "codes");
    for (TableRow row : table.rows()) {
      List<CodePattern> codes = row.list("codes", " ").stream().map(CodePattern::of).toList();
      DiagnosisNote note =
          new DiagnosisNote(
              row.required("code"), row.choice("kind", NOTE_KINDS), row.required("text"), codes);
      editions.of(CodeSet.ICD10CM_CONVENTIONS, Optional.empty()).add(note);
    }
  }

  private void modifiers() throws IOException {
    Table table =
        Table.read(
            folder.resolve("modifiers.tsv"), "modifier", "from", "to", "label", "ncci_associated");
    for (TableRow row : table.rows()) {
      editions
          .of(CodeSet.MODIFIERS, Optional.empty())
          .add(
              new ModifierCode(
                  row.required("modifier"),
                  row.required("label"),
                  row.period(),
                  row.choice("ncci_associated", BITS)));
    }
  }
}
