package org.scrubjay.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.codes.Answer;
import org.scrubjay.codes.PairEdit;
import org.scrubjay.codes.Setting;

/** What the payment files say, read by hand. */
final class TruePayments {
  private static final LocalDate JANUARY_2025 = LocalDate.of(2025, 1, 15);
  private static final LocalDate OCTOBER_2025 = LocalDate.of(2025, 10, 15);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final LocalDate MAY_2026 = LocalDate.of(2026, 5, 1);

  private final Answers answers;

  TruePayments(Answers answers) {
    this.answers = answers;
  }

  /** PPRRVU2025_Oct; the rows of these codes are the same in RVU25A. */
  void feeSchedule(LocalDate... dates) {
    for (LocalDate date : dates) {
      fee(date, "75571", "", "0.58 2.43 0.05 3.06 98.98 1 XXX 4 09 88");
      fee(date, "75571", "26", "0.58 0.21 0.03 0.82 26.52 1 XXX 4 09 88");
      fee(date, "75571", "TC", "0.00 2.22 0.02 2.24 72.46 1 XXX 4 02 88");
      fees(
          date,
          "75572",
          "XXX 4 88 09 09 02",
          "1.75 5.09 0.10 6.94 224.48",
          "1.75 0.62 0.07 2.44 78.93",
          "0.00 4.47 0.03 4.50 145.56");
      fees(
          date,
          "75573",
          "XXX 4 88 09 09 02",
          "2.55 6.61 0.17 9.33 301.79",
          "2.55 0.91 0.13 3.59 116.12",
          "0.00 5.70 0.04 5.74 185.67");
      fees(
          date,
          "75574",
          "XXX 4 88 09 09 02",
          "2.40 7.28 0.16 9.84 318.29",
          "2.40 0.85 0.12 3.37 109.01",
          "0.00 6.43 0.04 6.47 209.28");
      fees(
          date,
          "75580",
          "XXX 0 99 09 09 01",
          "0.75 25.11 0.08 25.94 839.07",
          "0.75 0.26 0.03 1.04 33.64",
          "0.00 24.85 0.05 24.90 805.43");
      fees(
          date,
          "76376",
          "XXX 0 99 09 09 01",
          "0.20 0.55 0.02 0.77 24.91",
          "0.20 0.07 0.01 0.28 9.06",
          "0.00 0.48 0.01 0.49 15.85");
      fees(
          date,
          "76377",
          "XXX 0 99 09 09 03",
          "0.79 1.53 0.06 2.38 76.98",
          "0.79 0.29 0.04 1.12 36.23",
          "0.00 1.24 0.02 1.26 40.76");
      fees(
          date,
          "71046",
          "XXX 0 99 09 09 01",
          "0.22 0.77 0.02 1.01 32.67",
          "0.22 0.08 0.01 0.31 10.03",
          "0.00 0.69 0.01 0.70 22.64");
      fees(
          date,
          "70553",
          "XXX 4 88 09 09 09",
          "2.29 7.26 0.16 9.71 314.08",
          "2.29 0.82 0.13 3.24 104.80",
          "0.00 6.44 0.03 6.47 209.28");
      fee(date, "93454", "", "4.54 20.42 0.88 25.84 835.83 1 000 2 09 99");
      fee(date, "93454", "26", "4.54 1.58 0.84 6.96 225.13 1 000 2 09 99");
      fee(date, "93454", "TC", "0.00 18.84 0.04 18.88 610.70 1 000 0 03 99");
      fee(date, "93458", "", "5.60 23.08 1.09 29.77 962.96 1 000 2 09 99");
      fee(date, "93458", "26", "5.60 1.94 1.04 8.58 277.53 1 000 2 09 99");
      fee(date, "93458", "TC", "0.00 21.14 0.05 21.19 685.42 1 000 0 03 99");
      fee(date, "92920", "", "9.85 3.42 2.22 15.49 501.05 0 000 2 09 99");
      for (String gone : List.of("0501T", "0502T", "0503T", "0504T", "C9793")) {
        answers.same(
            gone + " has no fee on " + date,
            "absent",
            Answers.words(answers.json(gone, date).get("pfs")));
      }
    }
    descriptor("75571", "Ct hrt w/o dye w/ca test");
    descriptor("75572", "Ct hrt w/3d image");
    descriptor("75573", "Ct hrt c+ strux cgen hrt ds");
    descriptor("75574", "Ct angio hrt w/3d image");
    descriptor("75580", "N-invas est c ffr sw aly cta");
    descriptor("76376", "3d render w/intrp postproces");
    descriptor("71046", "X-ray exam chest 2 views");
    descriptor("70553", "Mri brain stem w/o & w/dye");
    descriptor("93454", "Coronary artery angio s&i");
    descriptor("93458", "L hrt artery/ventricle angio");
    descriptor("92920", "Prq cardiac angioplast 1 art");
    answers.same(
        "conversion factor",
        "32.3465",
        answers
            .book()
            .conversionFactor(OCTOBER_2025)
            .map(one -> one.dollars().toPlainString())
            .orElse(""));
  }

  private void fees(LocalDate date, String code, String shared, String... parts) {
    String[] words = shared.split(" ");
    List<String> modifiers = List.of("", "26", "TC");
    for (int i = 0; i < parts.length; i++) {
      fee(
          date,
          code,
          modifiers.get(i),
          parts[i] + " 1 " + words[0] + " " + words[1] + " " + words[3 + i] + " " + words[2]);
    }
  }

  private void fee(LocalDate date, String code, String modifier, String expected) {
    String found = "absent";
    JsonArray rows = answers.json(code, date).getAsJsonArray("pfs");
    for (JsonElement element : rows == null ? new JsonArray() : rows) {
      JsonObject row = element.getAsJsonObject();
      if (row.get("modifier").getAsString().equals(modifier)) {
        found =
            Stream.of(
                    row.get("work"),
                    row.getAsJsonObject("pe").get("nonFacility"),
                    row.get("mp"),
                    row.getAsJsonObject("total").get("nonFacility"),
                    row.getAsJsonObject("amount").get("nonFacility"),
                    row.get("pcTc"),
                    row.get("globalDays"),
                    row.get("multiple"),
                    row.get("supervision"),
                    row.get("imagingFamily"))
                .map(Answers::words)
                .collect(Collectors.joining(" "));
        answers.same(code + "-" + modifier + " status", "A", Answers.words(row.get("status")));
        answers.same(
            code + "-" + modifier + " facility practice expense",
            Answers.words(row.getAsJsonObject("pe").get("nonFacility")),
            Answers.words(row.getAsJsonObject("pe").get("facility")));
      }
    }
    answers.same("PFS " + code + " " + modifier + " " + date, expected, found);
  }

  private void descriptor(String code, String text) {
    String found =
        Optional.ofNullable(answers.json(code, OCTOBER_2025).getAsJsonArray("descriptors"))
            .map(list -> list.get(0).getAsJsonObject().get("text").getAsString())
            .orElse("absent");
    answers.same("descriptor of " + code, text, found);
  }

  void outpatient() {
    opps("75571", "Q1 5521 0.9874 88.05 17.61");
    opps("75572", "S 5572 4.0051 357.13 71.43");
    opps("75573", "S 5572 4.0051 357.13 71.43");
    opps("75574", "S 5572 4.0051 357.13 71.43");
    opps("75580", "S 5724 11.4097 1017.39 203.48");
    opps("C9793", "S 5724 11.4097 1017.39 203.48");
    opps("76376", "N absent absent absent absent");
    opps("76377", "N absent absent absent absent");
    opps("71046", "Q3 5521 0.9874 88.05 17.61");
    opps("70553", "Q3 5572 4.0051 357.13 71.43");
    opps("93454", "J1 5191 36.0710 3216.41 643.29");
    opps("93458", "J1 5191 36.0710 3216.41 643.29");
    opps("92920", "J1 5192 63.9406 5701.52 1140.31");
    answers.same(
        "national copayment of 93454",
        "863.75",
        Answers.words(
            answers.json("93454", JANUARY_2025).getAsJsonObject("opps").get("copayment")));
    for (String gone : List.of("0501T", "0502T", "0503T", "0504T")) {
      answers.same(
          gone + " is not in Addendum B",
          "absent",
          Answers.words(answers.json(gone, JANUARY_2025).get("opps")));
    }
  }

  private void opps(String code, String expected) {
    JsonObject row = answers.json(code, JANUARY_2025).getAsJsonObject("opps");
    String found =
        row == null
            ? "absent"
            : Stream.of(
                    row.get("status"),
                    row.get("apc"),
                    row.get("weight"),
                    row.get("rate"),
                    Optional.ofNullable(row.get("minimumCopayment")).orElse(row.get("copayment")))
                .map(Answers::words)
                .collect(Collectors.joining(" "));
    answers.same("OPPS " + code, expected, found);
  }

  void unitLimits() {
    for (String code : List.of("75571", "75572", "75573", "75574")) {
      limit(code, "professional 1 3 Anatomic Consideration");
    }
    limit("75580", "professional 1 2 Code Descriptor / CPT Instruction");
    limit("76376", "professional 2 3 Clinical: Data");
    limit("76377", "professional 2 3 Clinical: Data");
    limit("70553", "professional 2 3 Clinical: Data");
    limit("71046", "professional 2 3 Clinical: Data");
    limit("92920", "professional 3 3 Code Descriptor / CPT Instruction");
    limit("93454", "professional 1 3 Nature of Service/Procedure");
    limit("93458", "professional 1 3 Nature of Service/Procedure");
    for (String none : List.of("0501T", "0502T", "0503T", "0504T", "C9793")) {
      limit(none, "absent");
    }
  }

  private void limit(String code, String expected) {
    JsonArray rows = answers.json(code, AUGUST_2024).getAsJsonArray("unitLimits");
    String found = "absent";
    for (JsonElement element : rows == null ? new JsonArray() : rows) {
      JsonObject row = element.getAsJsonObject();
      if (row.get("claim").getAsString().equals("professional")) {
        found =
            Stream.of("claim", "units", "mai", "rationale")
                .map(key -> Answers.words(row.get(key)))
                .collect(Collectors.joining(" "));
      }
    }
    answers.same("unit limit of " + code, expected, found);
  }

  void pairs() {
    for (String active :
        List.of(
            "75571>76376 1",
            "75571>76377 1",
            "75572>75571 1",
            "75572>76376 1",
            "75572>76377 1",
            "75573>75571 1",
            "75573>75572 1",
            "75573>75574 0",
            "75573>76376 1",
            "75573>76377 1",
            "75574>75571 1",
            "75574>75572 1",
            "75574>76376 1",
            "75574>76377 1",
            "75580>76376 1",
            "75580>76377 1",
            "76377>76376 0",
            "92920>93454 1",
            "92920>93458 1",
            "93458>93454 1",
            "75574>71250 1",
            "75574>36000 1",
            "75574>36591 0",
            "75574>96523 0",
            "0691T>75574 0")) {
      String column1 = active.substring(0, 5);
      String column2 = active.substring(6, 11);
      pair(AUGUST_2024, column1, column2, active);
      pair(AUGUST_2024, column2, column1, active);
    }
    for (String none :
        List.of("75574>75580", "75580>93454", "75580>93458", "C9793>75574", "71046>70553")) {
      pair(AUGUST_2024, none.substring(0, 5), none.substring(6), "none");
    }
    for (String deleted :
        List.of(
            "0501T>0502T 0", "0501T>0503T 0", "0501T>0504T 0", "0501T>76376 0", "0504T>76377 0")) {
      pair(AUGUST_2024, deleted.substring(0, 5), deleted.substring(6, 11), "none");
      pair(LocalDate.of(2023, 12, 31), deleted.substring(0, 5), deleted.substring(6, 11), deleted);
    }
  }

  private void pair(LocalDate date, String code, String other, String expected) {
    Answer<PairEdit> answer = answers.book().pairEdit(Setting.PRACTITIONER, code, other, date);
    String found =
        answer
            .found()
            .map(
                pair ->
                    pair.column1()
                        + ">"
                        + pair.column2()
                        + " "
                        + (pair.indicator() == PairEdit.Indicator.ALLOWED ? "1" : "0"))
            .orElse(answer instanceof Answer.None ? "none" : "not checked");
    answers.same("pair " + code + " " + other + " on " + date, expected, found);
  }

  void addOns() {
    primary("75571", "0722T");
    primary("75572", "0722T 0993T");
    primary("75574", "0993T");
    primary("70553", "0649T 0698T 0866T");
    primary("71046", "0174T");
    primary("92920", "0914T 92972 92973 92974 92978 93571");
    primary("93454", "0523T 92973 92974 92978 93567 93571 93662 G0278");
    answers.same(
        "75574 is no add-on code",
        "absent",
        Answers.words(answers.json("75574", MAY_2026).get("primaries")));
  }

  private void primary(String code, String addOns) {
    JsonArray found = answers.json(code, MAY_2026).getAsJsonArray("addOns");
    String all =
        found == null
            ? "absent"
            : Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(i -> found.get(i).getAsString())
                .sorted()
                .collect(Collectors.joining(" "));
    answers.same("add-on codes of " + code, addOns, all);
  }
}
