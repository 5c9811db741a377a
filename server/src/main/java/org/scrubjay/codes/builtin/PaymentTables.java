package org.scrubjay.codes.builtin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.codes.Apc;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.CompositeMember;
import org.scrubjay.codes.ConversionFactor;
import org.scrubjay.codes.FeeSchedulePolicy;
import org.scrubjay.codes.FeeScheduleRow;
import org.scrubjay.codes.OutpatientRow;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Period;
import org.scrubjay.codes.Setting;
import org.scrubjay.codes.ThreeDimensionalExclusion;
import org.scrubjay.codes.UnitLimit;

/** Compiles the tables of payment and of edits. */
final class PaymentTables {
  private static final Map<String, Setting> SETTINGS =
      Map.of("practitioner", Setting.PRACTITIONER, "hospital", Setting.OUTPATIENT_HOSPITAL);
  private static final Map<String, PairEdit.Indicator> INDICATORS =
      Map.of(
          "0", PairEdit.Indicator.NOT_ALLOWED,
          "1", PairEdit.Indicator.ALLOWED,
          "9", PairEdit.Indicator.NOT_APPLICABLE);
  private static final Map<String, UnitLimit.Adjudication> ADJUDICATIONS =
      Map.of(
          "1", UnitLimit.Adjudication.LINE,
          "2", UnitLimit.Adjudication.DAY_POLICY,
          "3", UnitLimit.Adjudication.DAY_CLINICAL);
  private static final Map<String, Boolean> FACTOR_KINDS =
      Map.of("standard", false, "qualifying-apm", true);

  private final Path folder;
  private final BuiltinEditions editions;

  PaymentTables(Path folder, BuiltinEditions editions) {
    this.folder = folder;
    this.editions = editions;
  }

  void compile() throws IOException {
    feeSchedule();
    conversionFactors();
    outpatient();
    composites();
    pairs();
    unitLimits();
    exclusions();
  }

  private void feeSchedule() throws IOException {
    Table table =
        Table.read(
            folder.resolve("pfs.tsv"),
            "code",
            "modifier",
            "from",
            "to",
            "status",
            "work",
            "pe_nonfacility",
            "pe_facility",
            "mp",
            "total_nonfacility",
            "total_facility",
            "pctc",
            "multiple",
            "bilateral",
            "supervision",
            "global",
            "opps_pe_nonfacility",
            "opps_pe_facility",
            "opps_mp");
    for (TableRow row : table.rows()) {
      Period period = row.period();
      editions
          .of(CodeSet.PFS, period.from())
          .add(
              new FeeScheduleRow(
                  row.required("code"),
                  row.text("modifier"),
                  period,
                  row.text("status"),
                  row.optionalDecimal("work"),
                  row.optionalDecimal("pe_nonfacility"),
                  row.optionalDecimal("pe_facility"),
                  row.optionalDecimal("mp"),
                  row.decimal("total_nonfacility"),
                  row.optionalDecimal("total_facility"),
                  row.optional("pctc"),
                  row.optional("multiple"),
                  row.optional("bilateral"),
                  row.optional("supervision"),
                  policy(row)));
    }
  }

  private static Optional<FeeSchedulePolicy> policy(TableRow row) {
    return row.optional("opps_mp")
        .map(
            present ->
                FeeSchedulePolicy.ofCap(
                    row.optional("global"),
                    row.optionalDecimal("opps_pe_nonfacility"),
                    row.optionalDecimal("opps_pe_facility"),
                    row.optionalDecimal("opps_mp")));
  }

  private void conversionFactors() throws IOException {
    Table table =
        Table.read(folder.resolve("conversion-factors.tsv"), "from", "to", "factor", "kind");
    for (TableRow row : table.rows()) {
      Period period = row.period();
      editions
          .of(CodeSet.PFS, period.from())
          .add(
              new ConversionFactor(
                  period, row.decimal("factor"), row.choice("kind", FACTOR_KINDS)));
    }
  }

  private void outpatient() throws IOException {
    List<TableRow> classifications =
        Table.read(
                folder.resolve("apcs.tsv"),
                "apc",
                "from",
                "to",
                "title",
                "status",
                "weight",
                "rate")
            .rows();
    classifications(classifications);
    Table table =
        Table.read(
            folder.resolve("opps.tsv"),
            "code",
            "from",
            "to",
            "status",
            "apc",
            "weight",
            "rate",
            "national_copayment",
            "minimum_copayment");
    for (TableRow row : table.rows()) {
      Period period = row.period();
      Optional<String> apc = row.optional("apc");
      editions
          .of(CodeSet.OPPS, period.from())
          .add(
              new OutpatientRow(
                  row.required("code"),
                  period,
                  row.required("status"),
                  apc,
                  apc.flatMap(number -> title(classifications, number, row)),
                  row.optionalDecimal("weight"),
                  row.optionalDecimal("rate"),
                  row.optionalDecimal("national_copayment"),
                  row.optionalDecimal("minimum_copayment")));
    }
  }

  /** Those whose title and status are known; the addendum's copayments are not kept. */
  private void classifications(List<TableRow> rows) throws IOException {
    for (TableRow row : rows) {
      if (row.optional("title").isPresent() && row.optional("status").isPresent()) {
        Period period = row.period();
        editions
            .of(CodeSet.OPPS, period.from())
            .add(
                new Apc(
                    row.required("apc"),
                    row.required("title"),
                    row.required("status"),
                    period,
                    row.optionalDecimal("weight"),
                    row.optionalDecimal("rate"),
                    Optional.empty(),
                    Optional.empty()));
      }
    }
  }

  private void composites() throws IOException {
    Table table =
        Table.read(
            folder.resolve("composites.tsv"),
            "code",
            "from",
            "to",
            "status",
            "single_apc",
            "composites");
    for (TableRow row : table.rows()) {
      Period period = row.period();
      editions
          .of(CodeSet.OPPS, period.from())
          .add(
              new CompositeMember(
                  row.required("code"),
                  row.required("status"),
                  row.optional("single_apc"),
                  List.of(row.required("composites").split(" ")),
                  period));
    }
  }

  /** The title that the classification has on the first day of the row. */
  private static Optional<String> title(List<TableRow> classifications, String apc, TableRow row) {
    return classifications.stream()
        .filter(line -> line.text("apc").equals(apc))
        .filter(line -> line.period().contains(row.day("from")))
        .flatMap(line -> line.optional("title").stream())
        .findFirst();
  }

  private void pairs() throws IOException {
    Table table =
        Table.read(
            folder.resolve("pairs.tsv"),
            "setting",
            "column1",
            "column2",
            "from",
            "to",
            "indicator",
            "rationale");
    for (TableRow row : table.rows()) {
      Setting setting = row.choice("setting", SETTINGS);
      CodeSet set =
          setting == Setting.PRACTITIONER
              ? CodeSet.NCCI_PTP_PRACTITIONER
              : CodeSet.NCCI_PTP_HOSPITAL;
      Period period = row.period();
      editions
          .of(set, period.from())
          .add(
              new PairEdit(
                  setting,
                  row.required("column1"),
                  row.required("column2"),
                  period,
                  row.choice("indicator", INDICATORS),
                  row.text("rationale")));
    }
  }

  private void unitLimits() throws IOException {
    Table table =
        Table.read(
            folder.resolve("unit-limits.tsv"),
            "setting",
            "code",
            "units",
            "mai",
            "rationale",
            "from");
    for (TableRow row : table.rows()) {
      Setting setting = row.choice("setting", SETTINGS);
      CodeSet set =
          setting == Setting.PRACTITIONER
              ? CodeSet.NCCI_MUE_PRACTITIONER
              : CodeSet.NCCI_MUE_HOSPITAL;
      editions
          .of(set, row.optionalDay("from"))
          .add(
              new UnitLimit(
                  setting,
                  row.required("code"),
                  row.number("units"),
                  row.choice("mai", ADJUDICATIONS),
                  row.text("rationale")));
    }
  }

  private void exclusions() throws IOException {
    Table table =
        Table.read(
            folder.resolve("threed-exclusions.tsv"),
            "code",
            "excluded_from",
            "excluded_to",
            "from",
            "to");
    for (TableRow row : table.rows()) {
      Period period = row.period();
      editions
          .of(CodeSet.THREED_EXCLUSIONS, period.from())
          .add(
              new ThreeDimensionalExclusion(
                  row.required("code"),
                  new CodePattern(row.required("excluded_from"), row.required("excluded_to")),
                  period));
    }
  }
}
