package org.scrubjay.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.scrubjay.codes.DiagnosisNote;

/** What the files that define codes say, read by hand. */
final class TrueCodes {
  private static final LocalDate JANUARY_2025 = LocalDate.of(2025, 1, 15);
  private static final LocalDate OCTOBER_2025 = LocalDate.of(2025, 10, 15);
  private static final LocalDate MAY_2026 = LocalDate.of(2026, 5, 1);

  private final Answers answers;

  TrueCodes(Answers answers) {
    this.answers = answers;
  }

  void hcpcs() {
    JsonObject code = answers.json("C9793", MAY_2026);
    JsonObject row = code.getAsJsonObject("hcpcs");
    answers.same("C9793 added", "2024-01-01", Answers.words(row.get("added")));
    answers.same("C9793 action effective", "2025-04-01", Answers.words(row.get("actionEffective")));
    answers.same("C9793 action", "N", Answers.words(row.get("action")));
    answers.same("C9793 betos", "I4B", Answers.words(row.get("betos")));
    answers.same("C9793 pricing", "53", Answers.words(row.getAsJsonArray("pricing").get(0)));
    answers.same("C9793 coverage", "D", Answers.words(row.get("coverage")));
    answers.same("C9793 statute", "1833(T)", Answers.words(row.get("statute")));
    answers.same("C9793 from", "2024-01-01", Answers.words(code.get("from")));
    answers.same("C9793 to", "absent", Answers.words(code.get("to")));
    answers.same(
        "C9793 short",
        "Pre 3d mdl w/ccta and/or mri",
        Answers.words(code.getAsJsonArray("descriptors").get(0).getAsJsonObject().get("text")));
    answers.same(
        "modifier CP ended", "2017-12-31", Answers.words(answers.json("CP", MAY_2026).get("to")));
  }

  void diagnoses() {
    for (LocalDate date : List.of(OCTOBER_2025, JANUARY_2025)) {
      diagnosis(date, "I20", false, "Angina pectoris");
      diagnosis(date, "I20.0", true, "Unstable angina");
      diagnosis(date, "I20.1", true, "Angina pectoris with documented spasm");
      diagnosis(date, "I20.2", true, "Refractory angina pectoris");
      diagnosis(date, "I20.8", false, "Other forms of angina pectoris");
      diagnosis(date, "I20.81", true, "Angina pectoris with coronary microvascular dysfunction");
      diagnosis(date, "I20.89", true, "Other forms of angina pectoris");
      diagnosis(date, "I20.9", true, "Angina pectoris, unspecified");
      diagnosis(
          date, "I24.0", true, "Acute coronary thrombosis not resulting in myocardial infarction");
      diagnosis(
          date,
          "I25.11",
          false,
          "Atherosclerotic heart disease of native coronary artery with angina pectoris");
      diagnosis(
          date,
          "I25.10",
          true,
          "Atherosclerotic heart disease of native coronary artery without angina pectoris");
      diagnosis(date, "R07.9", true, "Chest pain, unspecified");
      diagnosis(date, "R06.02", true, "Shortness of breath");
      excludes("I20.0", date, "I25.11");
      excludes("I20.9", date, "I25.708");
      excludes("I20.9", date, "I23.7");
      excludes("I25.110", date, "I20.0");
      excludes("I25.111", date, "I20.1");
      excludes("I25.118", date, "I20.89");
      excludes("I25.119", date, "I20.9");
      excludes("R07.9", date, "B33.0");
      for (String other :
          List.of("J80", "R09.2", "P28.81", "P22.0", "J96.00", "P28.5", "R06.82", "P22.1")) {
        excludes("R06.02", date, other);
      }
      excludes("I24.0", date, "I25.10");
      excludes("I24.0", date, "I20.9");
      excludes("I24.0", date, "P29.4");
      note(date, "I24.0", "excludes2", "I5A");
      note(date, "I25.10", "excludes2", "I5A");
      note(date, "I25.10", "excludes2", "I75.-");
      note(date, "I25.10", "excludes2", "I25.7-");
      note(date, "R07.9", "excludes2", "R68.84");
      note(date, "R07.9", "excludes2", "N64.4");
      note(date, "I20.9", "code-also", "I10-I1A");
      diagnosis(date, "I24", false, "Other acute ischemic heart diseases");
      diagnosis(date, "R07", false, "Pain in throat and chest");
    }
  }

  private void diagnosis(LocalDate date, String code, boolean billable, String title) {
    JsonObject row = answers.json(code, date);
    answers.same(code + " title", title, Answers.words(row.get("label")));
    answers.same(
        code + " billable", Boolean.toString(billable), Answers.words(row.get("billable")));
    answers.same(code + " valid", "true", Answers.words(row.get("valid")));
  }

  private void excludes(String code, LocalDate date, String other) {
    boolean named =
        answers.book().notes(code, date).found().orElse(List.of()).stream()
            .filter(note -> note.kind() == DiagnosisNote.Kind.EXCLUDES1)
            .anyMatch(note -> note.names(other));
    answers.same(code + " excludes " + other, "true", Boolean.toString(named));
  }

  /** From the conversion table. */
  void successors() {
    successors("M54.5", "M54.50 M54.51 M54.59");
    successors("I20.8", "I20.81 I20.89");
    answers.same(
        "I20.8 heading from",
        "2023-10-01",
        Answers.words(answers.json("I20.8", MAY_2026).get("from")));
  }

  /** A note as the answer prints it. */
  private void note(LocalDate date, String code, String kind, String named) {
    boolean printed =
        StreamSupport.stream(answers.json(code, date).getAsJsonArray("notes").spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .anyMatch(
                note ->
                    note.get("kind").getAsString().equals(kind)
                        && note.get("text").getAsString().contains(named));
    answers.same(code + " " + kind + " " + named, "true", Boolean.toString(printed));
  }

  private void successors(String code, String expected) {
    answers.same(
        "successors of " + code,
        expected,
        Answers.joined(answers.json(code, MAY_2026).getAsJsonArray("successors")));
  }
}
